"""English verbs that say a change, a level or what people do. Phrases are words joined by one space."""

from typing import Final

from linter.analysis.lexicon import tags as t

REGULAR: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        (
            "accelerate|alleviate|avert|bolster|boost|bring back|bring down|bring up|bump|chop|climb|"
            "compress|convert|curb|cut|cut back|cut down|dampen|decline|decrease|deepen|deflect|diminish|"
            "double|drive down|drive up|drop|ease|edge up|eliminate|erode|exceed|expand|extend the|fall|"
            "fast-track|free up|gain|grow|halve|heighten|increase|intensify|jump|lessen|lift|lighten|limit|"
            "lower|magnify|maximise|maximize|minimise|minimize|mitigate|multiply|narrow|offset|outperform|"
            "plummet|plunge|push down|push up|quadruple|quicken|raise|ramp up|reclaim|recoup|recover|reduce|"
            "rein in|relieve|retain|rise|save|scale|scale up|shave|shed|shorten|shrink|skyrocket|slash|"
            "slow down|soar|speed|speed up|spike|spur|step up|surge|surpass|swell|take down|tighten|"
            "trim|triple|widen|wipe out"
        ),
    ),
    (
        t.CHANGE | t.IMPROVE,
        ("better|enhance|improve|mature|optimise|optimize|simplify|streamline|strengthen"),
    ),
    (
        t.REACH,
        (
            "account for|achieve|acquire|add up to|amass|arrive at|attain|attract|average|book|bring in|"
            "capture|clinch|close|come in at|convince|cross-sell|deliver on|drive|earn|exceed|fetch|garner|"
            "generate|get to|hit|land|make up|meet|monetise|monetize|net|persuade|rack up|rank|re-engage|"
            "reach|reactivate|realise|realize|reap|reel in|result in|score|secure|sell|show|sign|tally|top|"
            "total|upsell|win|win back|yield"
        ),
    ),
    (
        t.HOLD,
        (
            "avoid|cap|ensure|guarantee|hold|keep|maintain|make sure|preserve|prevent|protect|remain|"
            "safeguard|stay|sustain|uphold"
        ),
    ),
    (
        t.BEHAVE,
        (
            "abandon|accept|access|activate|adopt|agree|answer|apply|arrive|flow|go through|attend|bid|book|"
            "borrow|browse|"
            "build|buy|call|call back|cancel|check out|choose|churn|claim|click|collect|come back|commute|"
            "complain|complete|confirm|connect|consume|contact|convert|cook|cooperate|create|cycle|depart|"
            "disagree|donate|download|drink|drive|drop out|earn|eat|embrace|engage|enjoy|enrol|enroll|"
            "enter|experience|expire|fail|feel|file|fill in|find|finish|follow|get|get help|get paid|"
            "get stuck|give up|graduate|hand in|handle|hear|invite|know|land|lapse|leave|listen|"
            "load|log in|log on|look up|love|miss|move in|move out|move to|need|notice|obtain|offer|"
            "onboard|open|opt in|opt out|order|order online|participate|pass|pay|pay back|pay on time|"
            "perceive|pick|pick up|play|prefer|publish|purchase|qualify|quit|rate|reach|react|read|receive|"
            "recommend|recycle|redeem|refer|register|rely|remember|renew|rent|reorder|repeat|reply|report|"
            "request|resolve|respond|retry|return|reuse|ride|run out|save|say|scan|search|see|self-diagnose|"
            "self-report|self-serve|sell|settle|share|ship|shop|show up|sign in|sign up|sleep|solve|speak|"
            "spend|start|stay|stop|stream|struggle|submit|subscribe|succeed|suffer|survive|swap|switch|take|"
            "tap|tell|text|trade|travel|trust|try|tune in|turn up|type|understand|unsubscribe|upgrade|upload|"
            "use|view|visit|vote|wait|wake|walk|watch|wear|withdraw|work"
        ),
    ),
)
"""Verbs of which all forms are made."""
AMBIGUOUS: Final = (
    "do|shift|access|advertise|answer|archive|audit|author|average|award|batch|benchmark|book|brand|brief|"
    "broadcast|build|bump|cache|call|campaign|cap|catalog|catalogue|chair|check|claim|clear|click|"
    "close|code|collect|comment|commission|compare|complete|concept|consume|contact|contract|convert|"
    "cover|cross-sell|cycle|demo|design|detail|direct|display|document|draft|drink|drive|duplicate|"
    "ease|edit|enter|estimate|exchange|experience|experiment|export|feature|file|fill|finance|fix|"
    "focus|follow|form|fund|gain|guide|handle|help|hold|import|index|interface|interview|"
    "inventory|issue|label|land|lapse|launch|lay|lead|license|limit|link|list|log|love|make|mandate|"
    "map|market|measure|meet|mentor|mock|model|monitor|need|net|network|note|offer|onboard|open|"
    "order|own|package|partner|pass|patch|pick|pilot|pitch|place|plan|plant|play|poll|port|position|"
    "post|practice|present|process|prototype|purchase|query|queue|quit|rank|rate|record|refresh|"
    "register|release|renew|repeat|report|request|research|return|review|reward|ride|route|run|scale|"
    "scan|schedule|scope|score|script|search|seed|separate|service|set|shadow|share|ship|show|sketch|"
    "sleep|sort|source|speak|spec|speed|spend|spike|split|spread|staff|stage|start|stock|stop|stream|"
    "structure|study|supply|support|surface|surge|survey|swap|sync|tag|take|talk|tap|target|task|"
    "tender|test|text|top|total|track|trade|train|transfer|transition|trial|try|type|update|upgrade|"
    "upsell|use|view|visit|volunteer|vote|walk|win|wire|work"
)
"""Verbs whose base form or s-form is as often a noun or an adjective."""
FORMS: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        (
            "acceleration|came down|climbs|come down|comes down|cost savings|cuts|cutting|decline|decrease|"
            "decreases|dip|dips|doubling|down by|down to|downtrend|drops|expansion|fallen|faster by|fell|"
            "gain|gains|go down|trending down|trending up|↑|↓|⬆|⬇|↗|↘|go up|goes down|goes up|going up|grew|"
            "grown|growth|halving|hike|improvement|"
            "increment|incremental|jumps|lift|moves to|rebound|reduction|risen|rose|saving|savings|shorter|"
            "shrank|shrunk|tops|tripling|turnaround|up by|up to|uplift|uptick"
        ),
    ),
    (
        t.CHANGE | t.FROM,
        ("down from|go from|goes from|going from|move from|moves from|moving from|up from|went from"),
    ),
    (
        t.CHANGE | t.IMPROVE,
        ("enhancement|enhancements|improvements|optimisation|optimization"),
    ),
    (
        t.REACH,
        ("at or above|driven|drove|get|gets|gets to|got to|met|sold|won"),
    ),
    (
        t.HOLD,
        (
            "at all times|at any point|at any time|consistently|do not exceed|do not let|does not exceed|"
            "don't let|error budget|guardrail|held|kept|must not|never|no customer|no customers|"
            "no degradation|no drop|no more than|no order|no orders|no regression|no user|no users|"
            "nobody waits|not drop|not exceed|not fall|not above|not over|not below|no one|no-one|nobody|"
            "not worse than|should not|stays within|"
            "without hurting|without increasing"
        ),
    ),
    (
        t.DELIVER,
        (
            "built|creation|did|doing|establishment|go live|go-live|held|hiring|implementation|"
            "introduction of|launching|made|migration|ran|rebuilt|refactoring|rewritten|roll-out|rollout|"
            "sent|set up|setup|spun|taught|written|wrote"
        ),
    ),
    (
        t.BEHAVE,
        (
            "are able to|bought|came back|can|chose|chosen|come|comes|comes back|coming back|found|go|goes|"
            "got|had|handled|happen|happens|have read|left|paid|read|saw|seen|self-serve|spent|taken|tapped|"
            "took|using|will be able to"
        ),
    ),
)
"""Forms and phrases taken as they are."""
