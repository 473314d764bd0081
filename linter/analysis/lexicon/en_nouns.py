"""English nouns by what they name. Phrases are words joined by one space."""

from typing import Final

from linter.analysis.lexicon import tags as t

REGULAR: Final[tuple[tuple[int, str], ...]] = (
    (
        t.METRIC,
        (
            "churn|conversion|retention|revenue|adoption|usage|satisfaction|nps|csat|ces|arr|mrr|iacv|acv|"
            "iarr|nrr|grr|arpu|gmv|ebitda|margin|profit|cost|spend|expense|overhead|rate|ratio|share|"
            "score|engagement|activation|traffic|turnover|attrition|win rate|lead time|cycle time|time to|"
            "time-to|ltv|cac|cpa|roi|roas|aov|order value|basket size|dau|mau|wau|swau|smau|gmau|"
            "throughput|frequency|volume|bounce rate|drop-off|dropoff|abandonment|no-show|accuracy|"
            "productivity|loyalty|trust|awareness|effort|duration|waiting time|wait time|handling time|"
            "handle time|number of|market share|backlog|turnaround time|debt ratio|risk|yield|utilisation|"
            "utilization|occupancy|fraud|shrinkage|waste|rework|delay|backlog size|time|spending|price|"
            "quota|attainment|efficiency|penetration|payback|loss|value per|reach|participation|"
            "attendance|completion|renewal|mql|sql|sdr-ql|sao|sclau|pipeline|bookings|gross margin|"
            "traction|deflection|containment|energy use|emission|mttr|mttd|mtta|dora|downtime|rating|sign-up rate|"
            "open rate|click-through|ctr|cpl|quality score|nsm|sentiment|time spent|watch time|stickiness|"
            "resolution|first call resolution|uptake|take-up|use|percentage|proportion|level of|"
            "hours spent|minutes spent|tco|run rate|bill|freshness|lost|demand|interest|coverage"
        ),
    ),
    (
        t.SERVICE,
        (
            "uptime|availability|latency|response time|load time|error rate|error budget|p50|p90|p95|p99|"
            "downtime|page load|ttfb|lcp|core web vitals|apdex|lead time|time to resolve|rto|rpo|memory|"
            "cpu|build time|mttr|mttd|recovery time|reliability|slo|sla|first response|response|"
            "deployment frequency|search|render|crash-free"
        ),
    ),
    (
        t.RESULT,
        (
            "sign-up|signup|registration|application|download|order|purchase|sale|lead|deal|opportunity|"
            "logo|account|contract|booking|visit|session|complaint|support ticket|incident|outage|error|"
            "failure|defect|bug|contribution|install|installation|payment|refund|transaction|trial|"
            "referral|renewal|escalation|call|support call|support request|dispute|chargeback|"
            "password reset|reset|mistake|accident|injury|claim|submission|donation|upsell|crash|enquiry|"
            "inquiry|question|query|contact|visitor|customer|user|applicant|return|cancellation|downgrade|"
            "no-show|rejection|login|conversation|response|help request|reservation|delivery|parcel|"
            "page view|pageview|unsubscribe|appointment|duplicate|vulnerability|alert|page|support case|"
            "case|handover|manual step|stockout|late delivery"
        ),
    ),
    (
        t.PEOPLE,
        (
            "customer|user|learner|shopper|tutor|teacher|student|seller|buyer|merchant|visitor|client|"
            "patient|member|subscriber|citizen|veteran|applicant|reader|viewer|player|driver|rider|guest|"
            "traveller|traveler|parent|household|borrower|owner|operator|developer|people|company|"
            "organization|organisation|school|shop|store|business|respondent|prospect|newcomer|account|"
            "org|workspace|caller|passenger|farmer|volunteer|donor|contributor|end user|agent|clinician|"
            "nurse|doctor|candidate|resident|supplier|carrier|tenant|pupil|site|sme|"
            "freelancer|graduate|alumni|mentor|mentee|creator|host|advertiser|publisher|cyclist|accountant|courier|recruiter|designer|"
            "author|editor|forecaster|analyst|hospital|restaurant|landlord"
        ),
    ),
    (
        t.CASE,
        (
            "ticket|order|payment|session|trial|call|search|transaction|request|case|claim|visit|invoice|"
            "form|parcel|delivery|deployment|enquiry|inquiry|support ticket|return|refund|loan|"
            "application|booking|basket|checkout|question|complaint|incident|shipment|purchase|login|"
            "email|message|chat|alert|referral|appointment|query|conversation|package|"
            "contract|trip|ride|meal|appeal|permit|prescription|sign-up|change|row|record|upload|"
            "job|statement"
        ),
    ),
    (
        t.SALE,
        (
            "lead|pipeline|revenue|mql|sql|signup|sign-up|saving|acv|iacv|opp|deal|contract|logo|"
            "opportunity|donation|payment|account|customer|sale|subscription|arr|renewal|partner|client|upsell"
        ),
    ),
    (
        t.STAFF,
        (
            "engineer|employee|team|team member|manager|staff|role|position|department|hire|ae|sdr|rep|"
            "salesperson|salespeople|recruit|new hire|function|headcount|vacancy|em|pm|director|executive|"
            "interviewer|open role|open position|maintainer|reviewer|direct report|squad|ce|tam|"
            "group member|candidate|leader|office"
        ),
    ),
    (
        t.THING,
        (
            "feature|ticket|test|workshop|article|post|blog|blog post|video|doc|documentation|service|"
            "microservice|report|dashboard|integration|interview|plan|playbook|runbook|campaign|webinar|"
            "event|meetup|talk|conference|category|epic|story|user story|issue|pull request|merge request|"
            "improvement|initiative|project|process|template|guideline|policy|control|survey|study|pilot|"
            "beta|prototype|mvp|release|version|api|endpoint|screen|module|component|tool|library|sdk|"
            "script|review|audit|meeting|training|course|certification|environment|database|repository|"
            "repo|server|pipeline migration|kpi|okr|metric|alerting|presentation|newsletter|whitepaper|"
            "case study|use case|landing page|content piece|experiment|a/b test|deliverable|milestone|"
            "task|item|proposal|spec|specification|design|diagram|guide|tutorial|demo|partnership|partner|"
            "influencer|relationship|market|region|language|country|framework|platform|app|"
            "application form|website|site|system|tech debt|technical debt|debt|code|codebase|"
            "backlog item|flag|feature flag|label|table|migration|update|action item|training session|"
            "type|persona|vendor|certificate|integration test|unit test|button|flow|channel|program|"
            "programme|model|practice|standard|portal|tour|redesign|architecture|infrastructure|"
            "competitor|briefing|storybook|connector|plugin|package|roadmap|strategy|rfp|contractor|bot|"
            "widget|page|form|menu|method|payment method|catalog|catalogue|wallet|checkout flow|"
            "search service|tooling|monitoring|stack|candidate|communication|announcement|story point|"
            "job description|requirement|assessment|recommendation|finding|wizard|editor|engine|layout|"
            "theme|banner|dataset|schema|cluster|node|sprint|discussion|material|connection|asset|"
            "analysis|resource|reference|quote|testimonial|instance|gap|idea|topic|role play|panel"
        ),
    ),
    (
        t.VANITY,
        (
            "follower|impression|fan|mention|retweet|reaction|star|social share|github star|"
            "social media connection|social impression|video view|share of voice|buzz|reach on social|"
            "linkedin following|instagram following|twitter following|social following|"
            "hashtag|twitter follower|instagram follower|linkedin follower"
        ),
    ),
    (
        t.PROXY,
        (
            "test coverage|code coverage|unit test coverage|coverage report|mr rate|pr rate|"
            "merge request rate|velocity|story point|lines of code|line of code|commit|merged mrs|mrs|prs|"
            "number of mrs|merge rate|release throughput|merge requests per|pull requests per|prs per|"
            "commits per|response count|number of prs|say-do ratio|say/do|meeting hours|reviewers|"
            "maintainers|branch coverage|line coverage|survey response|response rate|deploys|"
            "documentation coverage|automation coverage|attendance at workshops|burndown|sprint goal|"
            "training hours|interactions|participant|feedback form|feedback survey|survey response|"
            "interaction with|regression coverage"
        ),
    ),
)
"""Nouns of which plurals are made."""
FORMS: Final[tuple[tuple[int, str], ...]] = (
    (
        t.THING,
        (
            "servers|containers|headers|layers|parameters|buffers|controllers|routers|timers|filters|"
            "folders|loaders|parsers|compilers|adapters|wrappers|helpers|handlers|processors|sensors|"
            "monitors|chapters|posters|letters|trackers|triggers|computers|printers|papers|offers|"
            "identifiers|clusters|markers|explorers|runners|readers|blockers|barriers|trees|committees"
        ),
    ),
    (
        0,
        (
            "others|matters|numbers|quarters|factors|vectors|sectors|colors|colours|centers|corners|"
            "orders|powers|disasters|degrees|fees|guarantees|figures|errors|behaviors|floors|doors|tiers"
        ),
    ),
    (
        t.HOLD | t.SERVICE,
        "it takes|takes less than|takes under|takes at most|takes no more than|takes fewer than",
    ),
    (t.PEOPLE, "people|half of them|each of them|of them|them|anyone|everyone|users|drivers"),
    (t.VANITY, "likes|views"),
    (t.THING, "docs|infra|categories|work|software|ui|ux|csv|cms|crm"),
    (t.STAFF, "staff|team|ctos|ces|aes|sdrs"),
    (
        t.METRIC,
        (
            "bookings plan|growth plan|sales plan|revenue plan|quota|of plan|of the plan|of target|"
            "of quota|of forecast|# of|percent of|average time|time to value|onboarding time|lives|weekly active|monthly active|"
            "daily active|cost of|share of|% of|costs|hours|swaus|mqls|hours of|number of"
        ),
    ),
)
"""Forms taken as they are."""
ENDINGS: Final[tuple[tuple[int, str], ...]] = ((t.PEOPLE, "ers|ors|ists|ees|ians"),)
"""Of words that are not known: who does something ends like this."""
