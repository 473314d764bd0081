"""English words by what they can be. Phrases are words joined by one space."""

from linter.analysis.lexicon import tags as t

VERBS: tuple[tuple[int, str], ...] = (
    (
        t.CHANGE,
        "increase|decrease|reduce|grow|raise|boost|lift|lower|cut|drop|rise|climb|shrink|expand|accelerate|shorten|"
        "minimize|minimise|maximize|maximise|decline|diminish|slash|trim|curb|scale|double|triple|quadruple|halve|"
        "speed up|bring down|drive down|drive up|bring up|save|gain|recover|exceed|surpass|outperform|lessen|"
        "jump|soar|fall|eliminate|slow down|narrow|widen|deepen|multiply|compress|tighten|scale up|ramp up|"
        "convert|retain",
    ),
    (t.CHANGE | t.IMPROVE, "improve|enhance|optimize|optimise|strengthen|better|simplify|streamline|mature"),
    (
        t.REACH,
        "achieve|reach|hit|attain|generate|earn|win|capture|secure|realize|realise|get to|drive|result in|"
        "sign|land|bring in|show|score|average|meet|close|exceed|add up to|attract|acquire|sell|book|collect|make up|account for|yield",
    ),
    (t.HOLD, "maintain|keep|stay|remain|sustain|preserve|hold|ensure|protect|uphold|guarantee|avoid|prevent"),
    (
        t.DELIVER,
        "launch|build|implement|migrate|create|develop|deploy|refactor|rewrite|replace|introduce|write|publish|"
        "document|hire|recruit|conduct|organize|organise|schedule|set up|establish|define|roll out|integrate|automate|"
        "add|provide|prepare|finish|finalize|finalise|tackle|address|resolve|clean up|tidy up|send|join|comment|"
        "identify|analyze|analyse|investigate|explore|evaluate|propose|contribute|extract|remove|delete|rework|"
        "redesign|rebuild|modernize|modernise|consolidate|decouple|configure|install|enable|allow|store|aggregate|"
        "onboard|interview|certify|assess|execute|facilitate|produce|draft|spec|validate|verify|instrument|"
        "standardize|standardise|formalize|formalise|centralize|centralise|expose|wire|port|rename|revamp|overhaul|"
        "update|upgrade|fix|complete|ship|deliver|train|host|tag|triage|retire|decommission|sunset|deprecate|move|"
        "support|map|measure|track|source|post|present|partner|iterate|collaborate|communicate|share|educate|"
        "coach|mentor|fill|staff|open source|attend|speak|visit|arrange|align|kick off|kickoff|start|begin|continue|"
        "make|put|bring|give|help|work|focus|ask|invite|engage|promote|evangelize|adapt|adjust|apply|assign|bundle|"
        "categorize|check|choose|clarify|clear|compile|connect|cover|curate|customize|design|discuss|distribute|"
        "embed|enforce|enroll|establish|extend|file|gather|handle|harden|import|export|include|incorporate|"
        "inventory|leverage|list|localize|translate|manage|merge|model|nominate|operationalize|outline|package|"
        "perform|pilot|pitch|populate|prioritize|prioritise|procure|prototype|qualify|record|refine|register|"
        "reorganize|research|restructure|review|revise|run|select|separate|simplify the|split|stand up|submit|"
        "surface|take|teach|test|unify|use|utilize|wrap up|obtain|plan|release|report|audit|script|merge|"
        "feature|hold|scope|backfill|spin up|productionize|containerize|externalize|pass|sign off|"
        "talk|demo|sponsor|redact|scan|patch|encrypt|rotate|enforce|backport|benchmark|lead|own|learn",
    ),
    (
        t.BEHAVE,
        "adopt|buy|purchase|pay|return|renew|recommend|rate|subscribe|activate|log in|sign up|sign in|click|choose|"
        "order|upload|download|watch|read|listen|borrow|rent|contact|call|apply|register|switch|come back|complete|"
        "finish|use|convert|churn|stay|answer|respond|react|load|find|open|visit|engage|reuse|handle|pass|publish|report|"
        "say|agree|trust|rely|prefer|spend|work|solve|resolve|arrive|succeed|fail|leave|cancel|abandon|accept|"
        "reorder|shop|invite|refer|build|create|start|reach|receive|get|see|save|cook|travel|book|settle|need|take|"
        "enrol|enroll|attend|wait|miss|opt in|submit|ship|file|check out|share|qualify|earn|experience|self-serve|"
        "pick|scan|connect|upgrade|onboard|travel|vote|donate|claim|redeem|graduate|land|hear",
    ),
)
"""Tags and regular verbs; all forms are made from the base."""

AMBIGUOUS = (
    "test|report|plan|design|review|release|launch|train|support|map|measure|track|post|present|partner|lead|"
    "document|host|tag|source|share|audit|script|feature|scope|demo|benchmark|model|record|file|list|package|pilot|"
    "research|start|work|focus|help|check|cover|use|build|run|ship|update|upgrade|fix|port|patch|scan|order|visit|"
    "open|clear|staff|split|pass|call|answer|return|rate|click|purchase|renew|contact|book|complete|hold|own|"
    "close|target|scale|average|score|show|need|experience|pick|process|interview|spec|draft|prototype|import|export|"
    "comment|inventory|onboard|register|place|fill|talk|make|set|take|handle|pitch|separate|surface|wire|vote|claim|"
    "spend|drive|land|convert|gain|meet|win"
)
"""Verbs whose base form or s-form is as often a noun or an adjective."""

IRREGULAR: tuple[tuple[int, str], ...] = (
    (
        t.CHANGE,
        "grew|grown|rose|risen|fell|fallen|shrank|shrunk|growth|reduction|uplift|savings|saving|improvement|"
        "decreases|decrease|increment|gains|gain|acceleration|expansion|goes up|goes down|go up|go down|going up|"
        "moves to|climbs|drops|dip|dips|cuts|hike|cost savings|"
        "up by|down by|down to|up to|comes down|come down|came down|decline|lift|faster by|shorter|cutting|"
        "incremental|turnaround|rebound|doubling|halving|tripling|downtrend|uptick|jumps",
    ),
    (
        t.CHANGE | t.FROM,
        "went from|goes from|go from|going from|moves from|move from|moving from|up from|down from",
    ),
    (t.CHANGE | t.IMPROVE, "improvements|enhancement|enhancements|optimization|optimisation"),
    (t.REACH, "got to|gets to|won|sold|met|drove|driven|gets|get|at or above"),
    (
        t.HOLD,
        "kept|held|at all times|never|consistently|does not exceed|do not exceed|not exceed|no more than|"
        "do not let|don't let|must not|should not|no drop|without hurting|without increasing|error budget|"
        "stays within|at any time|no customer|no customers|no user|no users|no order|no orders|nobody waits|no regression|no degradation|guardrail|sla|slo|not worse than|not fall|not drop",
    ),
    (
        t.DELIVER,
        "built|wrote|written|rebuilt|rewritten|sent|held|ran|spun|taught|made|set up|migration|rollout|roll-out|"
        "implementation|launching|creation|go-live|refactoring|hiring|introduction of|setup|establishment",
    ),
    (
        t.BEHAVE,
        "bought|paid|came back|comes back|coming back|read|got|found|spent|took|taken|left|chose|chosen|goes|go|"
        "saw|seen|come|comes|tapped|using|self-serve|happen|happens|handled|are able to|can|have read|had",
    ),
    (
        t.COMPARE,
        "more|fewer|less|faster|quicker|slower|higher|lower|shorter|longer|cheaper|sooner|earlier|better|smaller|"
        "larger|greater|extra|additional",
    ),
    (
        t.DONE,
        "live|ready|done|completed|complete|finished|shipped|available|released|deployed|in place|in production|"
        "launched|delivered|merged|signed off|implemented|migrated|up and running|generally available|rolled out|"
        "documented|modeled|modelled|defined|created|published|onboarded|certified|automated|hired|trained|"
        "covered|updated|decommissioned|reviewed|approved|scheduled|instrumented|built|written|established|"
        "at minimal maturity|at viable maturity|at complete maturity|in the catalog|tracked|tested|staffed|"
        "mapped|integrated|tagged|assigned|supported|moved|converted to|set up|audited",
    ),
    (t.NOT, "not|no|never|without|cannot|can't|won't|don't|doesn't|isn't|aren't|n't|neither|nor|nobody|none"),
    (t.FROM, "from"),
    (
        t.TO,
        "to|at|towards|toward|into|until reaching|of at least|to at least|to over|to under|to below|to above",
    ),
    (t.BY, "by|by at least|by around|by about|by over|by up to|by more than"),
    (t.OF, "of|of all|of the|of our"),
    (
        t.NOW,
        "currently|baseline|today|now|current|at present|presently|previously|instead of|rather than|as opposed to|starting from|starting point|was|were|vs|vs.|versus|compared to|compared with|"
        "as of today|last year|last quarter|before|against|status quo|as is|as-is|starts at|starting at",
    ),
    (t.GOAL, "target|goal|targets|aim|objective|targeting|want"),
    (
        t.OVER,
        "at least|above|over|more than|greater than|or more|or higher|or better|minimum|minimum of|min|"
        "no less than|exceeds|exceeding|not less than|north of|upwards of|> |or above",
    ),
    (
        t.UNDER,
        "under|below|less than|fewer than|at most|no more than|maximum|max|up to|or less|or fewer|or lower|"
        "lower than|within|not more than|inside|faster than|sub",
    ),
    (
        t.WITHIN,
        "within|in under|in less than|in the first|after|within the first|in their first|in its first|"
        "in the last|over the first|during the first|in|every",
    ),
    (
        t.PURPOSE,
        "so that|so|resulting in|which results in|leading to|which leads to|thereby|in order to|which|"
        "enabling|allowing|such that|to help|to make|with the goal of|with the aim of|therefore|as measured by|"
        "measured by|because|helping|meaning|to ensure|to deliver|and thereby|and thus|thus|contributing to|causing|"
        "translating into|and enable|and help|in such a way that|aimed at|with a view to",
    ),
    (
        t.PURPOSE | t.CHANGE,
        "to increase|to reduce|to improve|to decrease|to grow|to cut|to lower|to raise|to boost|to lift|to save|"
        "to speed up|to double|to halve|to shorten|to minimize|to minimise|to accelerate|cutting|reducing|increasing|"
        "raising|lowering|saving|boosting|to bring down|to drop|to expand|to drive down|to drive up|to triple|improving|"
        "growing|shrinking|doubling|halving|to shrink|to exceed|to scale",
    ),
    (
        t.PURPOSE | t.REACH,
        "to drive|to reach|to achieve|to get|to generate|to bring|to hit|and get|to win|to attract|to convert|driving|"
        "generating|reaching|achieving|to attain|to earn|to secure|getting|winning|attracting|to close",
    ),
    (t.JOIN, "and|or|but|while|then|as well as|plus|&|through|via|by means of|with"),
    (
        t.LEAD,
        "focus on|focused on|work on|working on|continue to|aim to|strive to|help to|we|will|to|must|should|shall|would|may|they|it|also|please|let's|we'll|i|need|needs|want|plan to|"
        "this|epic|initiative|project|team|going|aim|aims|can|could|help|us|our goal is|successfully|fully|"
        "you|who|that|have|has|continue|not|be|is|are|been|being|were|was|ourselves|then|always|just|now|first",
    ),
    (t.BE, "is|are|was|were|be|been|being|has|have|had|having|will be|should be|becomes|become"),
    (
        t.NUMBER,
        "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|"
        "eighty|ninety|hundred|thousand|million|dozen|hundreds|thousands|dozens",
    ),
    (
        t.FRACTION,
        "half|double|doubles|doubled|doubling|triple|triples|tripled|tripling|twice|halve|halves|halved|halving|"
        "zero|a third|one third|two thirds|two-thirds|one-third|a quarter of|a quarter more|a quarter fewer|"
        "by a quarter|three quarters|three-quarters|a fifth|one fifth|a tenth|one in|thrice|twofold|threefold|"
        "tenfold|quadruple|half as|in half|by half|every second|two in three|nine in ten|nine out of ten|"
        "four out of five|three out of four|four in five|one quarter|eight out of ten|order of magnitude|"
        "one in ten|nobody|to none|to nil",
    ),
    (
        t.PREPOSITION,
        "for|in|on|with|among|across|per|during|through|via|after|before|between|than|as|when|where|if|"
        "about|around|within|due|due to|that|who|while|until|since|toward|towards|against|out|off|into|using",
    ),
    (t.EVERY, "per|each|every|a|an"),
    (
        t.VAGUE,
        "better|significantly|substantially|seamless|seamlessly|world-class|best-in-class|user-friendly|robust|"
        "positive|leading|great|delightful|delight|delighted|happy|happier|pleasant|modern|efficient|effective|"
        "efficiently|effectively|easier|easy|optimal|meaningful|high quality|high-quality|state-of-the-art|"
        "cutting-edge|innovative|intuitive|smooth|smoother|faster|enhance|enhanced|enhances|leverage|address|"
        "various|several|many|some|appropriate|reliable|scalable|scalability|improve|improved|improving|performance|"
        "noticeably|considerably|dramatically|greatly|material|next-level|next level|amazing|excellent|nice|"
        "welcome|valuable|value|synergy|holistic|empower|frictionless|nicer|cleaner|world class|best in class|"
        "as soon as possible|asap|optimize|optimise|streamline|streamlined|strategic|loveable|first-class",
    ),
)

NOUNS: tuple[tuple[int, str], ...] = (
    (
        t.METRIC,
        "churn|conversion|retention|revenue|adoption|usage|satisfaction|nps|csat|ces|arr|mrr|iacv|acv|iarr|nrr|grr|"
        "arpu|gmv|ebitda|margin|profit|cost|spend|expense|overhead|rate|ratio|share|score|"
        "engagement|activation|traffic|turnover|attrition|win rate|lead time|cycle time|time to|time-to|ltv|cac|cpa|"
        "roi|roas|aov|order value|basket size|dau|mau|wau|swau|smau|gmau|throughput|frequency|volume|"
        "bounce rate|drop-off|dropoff|abandonment|no-show|accuracy|productivity|loyalty|trust|awareness|"
        "effort|duration|waiting time|wait time|handling time|handle time|number of|"
        "market share|backlog|turnaround time|debt ratio|risk|yield|utilisation|utilization|occupancy|"
        "fraud|shrinkage|waste|rework|delay|backlog size|time|spending|price|quota|attainment|"
        "efficiency|penetration|payback|loss|value per|reach|participation|attendance|completion|renewal|"
        "mql|sql|sdr-ql|sao|sclau|pipeline|bookings|gross margin|deflection|containment|energy use|emission|"
        "mttr|mttd|mtta|dora|downtime|rating|sign-up rate|open rate|click-through|ctr|cpl|quality score|nsm|"
        "sentiment|time spent|watch time|stickiness|resolution|first call resolution|uptake|take-up|use|percentage|"
        "proportion|level of|hours spent|minutes spent|tco|run rate|bill|freshness|lost|demand|interest|coverage",
    ),
    (
        t.SERVICE,
        "uptime|availability|latency|response time|load time|error rate|error budget|p50|p90|p95|p99|downtime|"
        "page load|ttfb|lcp|core web vitals|apdex|lead time|time to resolve|rto|rpo|memory|cpu|build time|"
        "mttr|mttd|recovery time|reliability|slo|sla|first response|response|deployment frequency|search|render",
    ),
    (
        t.RESULT,
        "sign-up|signup|registration|application|download|order|purchase|sale|lead|deal|opportunity|logo|account|"
        "contract|booking|visit|session|complaint|support ticket|incident|outage|error|failure|defect|bug|"
        "contribution|install|installation|payment|refund|transaction|trial|referral|renewal|escalation|call|"
        "support call|support request|dispute|chargeback|password reset|reset|mistake|accident|injury|claim|"
        "submission|donation|upsell|crash|enquiry|inquiry|question|query|contact|visitor|customer|user|applicant|"
        "return|cancellation|downgrade|no-show|rejection|login|conversation|response|help request|reservation|"
        "delivery|parcel|page view|pageview|unsubscribe|appointment|duplicate|"
        "vulnerability|alert|page|support case|case|handover|manual step|paper form|stockout|late delivery",
    ),
    (
        t.PEOPLE,
        "customer|user|learner|shopper|tutor|teacher|student|seller|buyer|merchant|visitor|client|patient|member|"
        "subscriber|citizen|veteran|applicant|reader|viewer|player|driver|rider|guest|traveller|traveler|parent|"
        "household|borrower|owner|operator|developer|people|company|organization|organisation|school|shop|store|"
        "business|respondent|prospect|newcomer|account|org|workspace|caller|passenger|farmer|volunteer|donor|"
        "contributor|end user|agent|clinician|nurse|doctor|candidate|resident|supplier|carrier|participant|"
        ""
        "tenant|pupil|site|sme|freelancer|creator|host|advertiser|publisher|"
        "cyclist|"
        "accountant|courier|recruiter|designer|author|editor|forecaster|analyst|hospital|restaurant|landlord",
    ),
    (
        t.CASE,
        "ticket|order|payment|session|trial|call|search|transaction|request|case|claim|visit|invoice|form|par"
        "cel|delivery|deployment|enquiry|inquiry|support ticket|return|refund|loan|application|booking|basket"
        "|checkout|question|complaint|incident|shipment|purchase|login|email|message|chat|alert|referral|appo"
        "intment|query|conversation|interaction|package|contract|trip|ride|meal|appeal|permit|prescription|si"
        "gn-up|release|change|row|record|upload|job|statement",
    ),
    (
        t.SALE,
        "lead|pipeline|revenue|mql|sql|signup|sign-up|saving|acv|iacv|opp|deal|contract|logo|opportunity|account|customer|sale|subscription|arr|renewal|partner|client|upsell",
    ),
    (
        t.STAFF,
        "engineer|employee|team|team member|manager|staff|role|position|department|hire|ae|sdr|rep|salesperson|"
        "salespeople|recruit|new hire|function|headcount|vacancy|em|pm|director|executive|interviewer|"
        "open role|open position|maintainer|reviewer|direct report|squad|ce|tam|group member|candidate|leader|office",
    ),
    (
        t.THING,
        "feature|ticket|test|workshop|article|post|blog|blog post|video|doc|documentation|service|microservice|report|"
        "dashboard|integration|interview|plan|playbook|runbook|campaign|webinar|event|meetup|talk|conference|category|"
        "epic|story|user story|issue|pull request|merge request|improvement|initiative|project|process|template|"
        "guideline|policy|control|survey|study|pilot|beta|prototype|mvp|release|version|api|endpoint|screen|module|"
        "component|tool|library|sdk|script|review|audit|meeting|training|course|certification|environment|"
        "database|repository|repo|server|pipeline migration|kpi|okr|metric|alerting|presentation|newsletter|whitepaper|"
        "case study|use case|landing page|content piece|experiment|a/b test|deliverable|milestone|task|item|"
        "proposal|spec|specification|design|diagram|guide|tutorial|demo|partnership|partner|influencer|relationship|"
        "market|region|language|country|framework|platform|app|application form|website|site|system|tech debt|"
        "technical debt|debt|code|codebase|backlog item|flag|feature flag|label|table|migration|update|action item|"
        "training session|type|persona|vendor|certificate|integration test|unit test|button|flow|"
        "channel|program|programme|model|practice|standard|portal|tour|redesign|architecture|infrastructure|"
        "competitor|briefing|storybook|connector|plugin|package|roadmap|strategy|rfp|contractor|bot|widget|page|"
        "form|menu|method|payment method|catalog|catalogue|wallet|checkout flow|search service|tooling|monitoring|stack|candidate|"
        "communication|announcement|story point|job description|requirement|assessment|recommendation|finding|"
        "wizard|editor|engine|layout|theme|banner|dataset|schema|cluster|node|sprint|discussion|material|"
        "connection|asset|resource|reference|quote|testimonial|instance|gap|idea|topic|role play|panel",
    ),
    (
        t.VANITY,
        "follower|impression|fan|mention|retweet|reaction|star|social share|github star|"
        "social media connection|social impression|video view|share of voice|buzz|reach on social|hashtag|"
        "twitter follower|instagram follower|linkedin follower",
    ),
    (
        t.PROXY,
        "test coverage|code coverage|unit test coverage|coverage report|mr rate|pr rate|merge request rate|velocity|"
        "story point|lines of code|line of code|commit|merged mrs|mrs|prs|number of mrs|merge rate|release throughput|"
        "merge requests per|pull requests per|prs per|commits per|response count|number of prs|say-do ratio|say/do|meeting hours|reviewers|maintainers|branch coverage|"
        "line coverage|survey response|response rate|deploys|documentation coverage|automation coverage|"
        "attendance at workshops|burndown|sprint goal|training hours|regression coverage",
    ),
)
"""Tags and regular nouns; plurals are made."""

IRREGULAR_NOUNS: tuple[tuple[int, str], ...] = (
    (
        t.SERVICE | t.HOLD,
        "it takes|takes less than|takes under|takes at most|takes no more than|takes fewer than",
    ),
    (t.PEOPLE, "people|half of them|each of them|of them|them|anyone|everyone|users|drivers"),
    (t.VANITY, "likes|views"),
    (t.THING, "docs|infra|categories|work|software|ui|ux|csv|cms|crm"),
    (t.STAFF, "staff|team|ctos|ces|aes|sdrs"),
    (
        t.METRIC,
        "bookings plan|growth plan|sales plan|revenue plan|quota|of plan|of the plan|of target|of quota|of forecast|"
        "# of|time to value|onboarding time|lives|weekly active|monthly active|daily active|"
        "cost of|share of|% of|costs|hours|swaus|mqls|hours of|number of",
    ),
)
