"""English verbs by what they say. Phrases are words joined by one space."""

from typing import Final

from linter.analysis.lexicon import tags as t

REGULAR: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        (
            "increase|decrease|reduce|grow|raise|boost|lift|lower|cut|drop|rise|climb|shrink|expand|"
            "accelerate|shorten|minimize|minimise|maximize|maximise|decline|diminish|slash|trim|curb|"
            "scale|double|triple|quadruple|halve|speed up|bring down|drive down|drive up|bring up|save|"
            "gain|recover|exceed|surpass|outperform|lessen|jump|soar|fall|eliminate|slow down|narrow|"
            "widen|deepen|multiply|compress|tighten|scale up|ramp up|convert|retain"
        ),
    ),
    (
        t.CHANGE | t.IMPROVE,
        "improve|enhance|optimize|optimise|strengthen|better|simplify|streamline|mature",
    ),
    (
        t.REACH,
        (
            "achieve|reach|hit|attain|generate|earn|win|capture|secure|realize|realise|get to|drive|"
            "result in|sign|land|bring in|show|score|average|meet|close|exceed|add up to|attract|acquire|"
            "sell|book|make up|account for|yield"
        ),
    ),
    (
        t.HOLD,
        ("make sure|maintain|keep|stay|remain|sustain|preserve|hold|ensure|protect|uphold|guarantee|avoid|prevent"),
    ),
    (
        t.DELIVER,
        (
            "launch|build|implement|migrate|create|develop|deploy|refactor|rewrite|replace|introduce|"
            "write|publish|document|hire|recruit|conduct|organize|organise|schedule|set up|establish|"
            "define|roll out|integrate|automate|add|provide|prepare|finish|finalize|finalise|tackle|"
            "address|resolve|clean up|tidy up|send|join|comment|identify|analyze|analyse|investigate|"
            "explore|evaluate|propose|contribute|extract|remove|delete|rework|redesign|rebuild|modernize|"
            "modernise|consolidate|decouple|configure|install|enable|allow|store|aggregate|onboard|"
            "interview|certify|assess|execute|facilitate|produce|draft|spec|validate|verify|instrument|"
            "standardize|standardise|formalize|formalise|centralize|centralise|expose|wire|port|rename|"
            "revamp|overhaul|update|upgrade|fix|complete|ship|deliver|train|host|tag|triage|retire|"
            "decommission|sunset|deprecate|move|support|map|measure|track|source|post|present|partner|"
            "iterate|collaborate|communicate|share|educate|coach|mentor|fill|staff|open source|attend|"
            "speak|visit|arrange|align|kick off|kickoff|start|begin|continue|make|put|bring|give|help|"
            "work|focus|ask|invite|engage|promote|evangelize|adapt|adjust|apply|assign|bundle|categorize|"
            "check|choose|clarify|clear|compile|connect|cover|curate|customize|design|discuss|distribute|"
            "embed|enforce|enroll|establish|extend|file|gather|handle|harden|import|export|include|"
            "incorporate|inventory|leverage|list|localize|translate|manage|merge|model|nominate|"
            "operationalize|outline|package|perform|pilot|pitch|populate|prioritize|prioritise|procure|"
            "prototype|qualify|record|refine|register|reorganize|research|restructure|review|revise|run|"
            "select|separate|simplify the|split|stand up|submit|surface|take|teach|test|unify|use|utilize|"
            "wrap up|collect|obtain|plan|release|report|audit|script|merge|feature|hold|scope|backfill|spin up|"
            "double down|shift|guarantee|segment|productionize|containerize|externalize|pass|sign off|talk|demo|sponsor|redact|scan|patch|"
            "encrypt|rotate|enforce|backport|benchmark|lead|own|learn"
        ),
    ),
    (
        t.BEHAVE,
        (
            "adopt|buy|purchase|pay|return|renew|recommend|rate|subscribe|activate|log in|sign up|sign in|"
            "click|choose|order|upload|download|watch|read|listen|borrow|rent|contact|call|apply|register|"
            "switch|come back|complete|finish|use|convert|churn|stay|answer|respond|react|load|find|open|"
            "visit|engage|reuse|handle|pass|publish|report|say|agree|trust|rely|prefer|spend|work|solve|"
            "resolve|arrive|succeed|fail|leave|cancel|abandon|accept|reorder|shop|invite|refer|build|"
            "create|start|reach|receive|get|see|save|cook|travel|book|settle|need|take|enrol|enroll|"
            "attend|wait|miss|opt in|submit|ship|file|check out|share|qualify|earn|experience|self-serve|"
            "pick|scan|connect|upgrade|onboard|travel|vote|donate|claim|redeem|graduate|land|hear"
        ),
    ),
)
"""Verbs of which all forms are made."""
AMBIGUOUS: Final = (
    "test|report|plan|design|review|release|launch|train|support|map|measure|track|post|present|"
    "partner|lead|document|host|tag|source|share|audit|script|feature|scope|demo|benchmark|model|"
    "record|file|list|package|pilot|research|start|work|focus|help|check|cover|use|build|run|ship|"
    "update|upgrade|fix|port|patch|scan|order|visit|open|clear|staff|split|pass|call|answer|"
    "return|rate|click|purchase|renew|contact|book|complete|hold|own|close|target|scale|average|"
    "score|show|need|experience|pick|process|interview|spec|draft|prototype|import|export|comment|"
    "inventory|onboard|register|place|fill|talk|make|set|take|handle|pitch|separate|surface|wire|"
    "mentor|collect|schedule|focus|vote|claim|spend|drive|land|convert|gain|meet|win"
)
"""Verbs whose base form or s-form is as often a noun or an adjective."""
FORMS: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        (
            "grew|grown|rose|risen|fell|fallen|shrank|shrunk|growth|reduction|uplift|savings|saving|"
            "improvement|decreases|decrease|increment|gains|gain|acceleration|expansion|goes up|goes down|"
            "go up|go down|going up|moves to|climbs|drops|dip|dips|cuts|hike|cost savings|up by|down by|"
            "down to|up to|comes down|come down|came down|decline|lift|faster by|shorter|cutting|"
            "tops|incremental|turnaround|rebound|doubling|halving|tripling|downtrend|uptick|jumps"
        ),
    ),
    (
        t.CHANGE | t.FROM,
        "went from|goes from|go from|going from|moves from|move from|moving from|up from|down from",
    ),
    (t.CHANGE | t.IMPROVE, "improvements|enhancement|enhancements|optimization|optimisation"),
    (t.REACH, "got to|gets to|won|sold|met|drove|driven|gets|get|at or above"),
    (
        t.HOLD,
        (
            "kept|held|at all times|never|consistently|does not exceed|do not exceed|not exceed|"
            "no more than|do not let|don't let|must not|should not|no drop|without hurting|"
            "without increasing|error budget|stays within|at any time|at any point|no customer|no customers|no user|"
            "no users|no order|no orders|nobody waits|no regression|no degradation|guardrail|"
            "not worse than|not fall|not drop"
        ),
    ),
    (
        t.DELIVER,
        (
            "doing|did|built|wrote|written|rebuilt|rewritten|sent|held|ran|spun|taught|made|set up|migration|"
            "go live|rollout|roll-out|implementation|launching|creation|go-live|refactoring|hiring|"
            "introduction of|setup|establishment"
        ),
    ),
    (
        t.BEHAVE,
        (
            "bought|paid|came back|comes back|coming back|read|got|found|spent|took|taken|left|chose|"
            "chosen|goes|go|saw|seen|come|comes|tapped|using|self-serve|happen|happens|handled|"
            "are able to|will be able to|can|have read|had"
        ),
    ),
)
"""Forms and phrases taken as they are."""
