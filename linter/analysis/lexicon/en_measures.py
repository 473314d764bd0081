"""English nouns for what is measured or counted because others acted. Phrases are words joined by one space."""

from typing import Final

from linter.analysis.lexicon import tags as t

REGULAR: Final[tuple[tuple[int, str], ...]] = (
    (
        t.METRIC,
        (
            "abandonment|absence rate|absenteeism|acceptance|acceptance rate|accident rate|accuracy|"
            "activation|activation rate|acv|adoption|adoption rate|aht|aov|arpu|arr|arrears|attainment|"
            "attendance|attrition|average handling time|average order value|awareness|backlog|backlog size|"
            "basket size|bill|bookings|bounce rate|brand awareness|brand recall|burn|burn rate|cac|"
            "capacity utilisation|capacity utilization|capex|carbon footprint|cash|cash burn|cash flow|ces|"
            "change failure rate|churn|churn rate|claims ratio|click rate|click-through|click-through rate|clickthrough|"
            "combined ratio|complaint rate|completion|compliance rate|consumption|containment|contract value|"
            "contribution margin|conversion|conversion rate|cost|cost per|cost savings|cost to serve|"
            "cost-income ratio|cost-to-serve|coverage|cpa|cpl|cross-sell rate|csat|ctr|cycle time|dau|"
            "days of inventory|days sales outstanding|deal size|debt ratio|default rate|defect density|"
            "defect rate|deficit|deflection|delay|demand|dollar retention|dora|downtime|drop-off|dropoff|dso|"
            "duration|dwell time|eNPS score|earnings|ebitda|efficiency|effort|effort score|emission|"
            "energy consumption|energy use|engagement|engagement score|enps|error count|escape rate|"
            "expansion revenue|expense|exposure|failure rate|fcr|fill rate|first call resolution|"
            "first contact resolution|first time fix|first-contact resolution|first-pass yield|"
            "first-time fix|footfall|footprint|fraud|frequency|freshness|fuel consumption|gmau|gmv|"
            "graduation rate|gross margin|gross merchandise value|gross profit|gross retention|grr|"
            "handle time|handling time|headway|health score|hit rate|hours spent|iacv|iarr|income|"
            "infection rate|interest|inventory turnover|inventory value|lead time|length of stay|level of|"
            "liquidity|literacy|load factor|logo retention|loss|lost|lost time injuries|loyalty|ltifr|ltv|"
            "magic number|margin|market penetration|market share|mau|minutes spent|mortality|mql|mrr|mtbf|"
            "mtta|mttd|mttr|net income|net new arr|net promoter score|net retention|net revenue retention|"
            "no-show|nps|nrr|nsm|number of|occupancy|occupancy rate|oee|offer acceptance|on-time delivery|"
            "open rate|operating cost|operating income|operating margin|opex|order value|output per|overhead|"
            "overtime|paid tmau|participation|pass rate|payback|penetration|percentage|persistency|pick rate|"
            "pipeline|premium income|price|probability|productivity|profit|proportion|punctuality|"
            "purchase frequency|quality index|quality score|queue length|queue time|quick ratio|quota|rate|"
            "rating|ratio|reach|readership|readmission rate|refund rate|regretted attrition|renewal|"
            "renewal rate|reopen rate|repeat rate|reply rate|representation|resolution|retention|"
            "retention rate|return rate|revenue|revenue per|rework|ridership|risk|roas|roi|run rate|runway|"
            "sales|sales cycle|sam|sao|satisfaction|satisfaction score|sclau|score|scrap|scrap rate|sdr-ql|"
            "self-service rate|sell-through|sentiment|share|share of wallet|shrinkage|sick leave|"
            "sign-up rate|smau|spend|spending|spoilage|sql|stickiness|stock level|success rate|swau|take-up|"
            "tam penetration|tco|throughput|ticket backlog|ticket volume|time|time on page|time spent|"
            "time to|time to close|time to fill|time to hire|time to market|time to productivity|time-to|"
            "tmau|toil|traction|traffic|transfer rate|trir|trust|turnaround time|turnover|umau|unemployment|"
            "uptake|usage|use|utilisation|utilisation rate|utilization|utilization rate|vacancy rate|"
            "value per|viewership|volume|voluntary turnover|wait time|waiting time|wastage|waste|"
            "watch time|water consumption|water use|wau|wellbeing score|win rate|working capital|"
            "yield|yield per"
        ),
    ),
    (
        t.SERVICE,
        (
            "anr rate|apdex|availability|bandwidth|battery|boot time|build duration|build time|ci time|"
            "cold start|core web vitals|cpu|crash rate|crash-free|data loss|deploy time|deployment frequency|"
            "deployment time|downtime|error budget|error rate|failover time|first response|frame rate|heap|"
            "jitter|lag|latency|lcp|lead time|lighthouse score|load time|mean time to detect|"
            "mean time to recovery|mean time to repair|memory|mttd|mttr|p50|p90|p95|p99|packet loss|"
            "page load|page load time|page speed|pipeline duration|query time|queue depth|recovery point|"
            "recovery time|recovery time objective|reliability|render|render time|replication lag|response|"
            "response time|response times|rpo|rto|search|sla|slo|start-up time|startup time|sync time|"
            "test duration|time to first byte|time to resolve|ttfb|uptime"
        ),
    ),
    (
        t.RESULT,
        (
            "abandoned cart|abandonment|accident|timeout|retry|account|active subscription|add-to-cart|"
            "adverse event|alert|"
            "applicant|application|appointment|backorder|billing error|booking|booking request|breach|"
            "breakdown|bug|call|callback|cancellation|case|chargeback|checkout|claim|claim denial|click|"
            "complaint|completion|contact|contract|contribution|conversation|correction|crash|customer|"
            "damaged parcel|data error|deal|death|defect|delivery|demo request|denial|deposit|dispute|"
            "disruption|donation|downgrade|download|drop-out|dropout|duplicate|emergency visit|enquiry|error|"
            "escalation|eviction|failure|false alarm|false negative|false positive|fatality|fine|fraud case|"
            "free trial|hand-off|handoff|handover|help request|hospital visit|hospitalisation|"
            "hospitalization|incident|infection|injury|inquiry|install|installation|interaction|interruption|"
            "landing|late delivery|late fee|late order|late payment|late shipment|lead|leak|login|logo|"
            "manual correction|manual intervention|manual step|misdirected call|mispick|misrouting|"
            "missed appointment|missed call|missed delivery|mistake|near miss|no show|no-show|nonconformity|"
            "opportunity|opt-in|opt-out|order|outage|overdraft|overpayment|overrun|p1|p2|page|page view|"
            "pageview|paid conversion|paid subscription|parcel|password reset|payment|penalty|policy sold|"
            "purchase|query|question|quote request|readmission|referral|refund|registration|rejection|"
            "relapse|renewal|reopening|repair|repeat call|reservation|reset|response|return|rollback|sale|"
            "security incident|session|sev1|sev2|sick day|sign-up|signup|site visit|spill|stock-out|stockout|"
            "stoppage|store visit|submission|subscription|support call|support case|support request|"
            "support ticket|theft|transaction|transfer|trial|truck roll|typo|unit sold|unplanned stop|"
            "unsubscribe|unsubscription|upgrade to paid|upsell|user|violation|visit|visitor|vote|"
            "vulnerability|walk-in|warranty claim|withdrawal|workaround|write-off|wrong delivery"
        ),
    ),
    (
        t.VANITY,
        (
            "buzz|fan|follower|github star|hashtag|impression|youtube channel|youtube subscriber|"
            "channel subscriber|press mention|newsletter subscriber|media mention|instagram follower|instagram following|"
            "linkedin follower|linkedin following|mention|reach on social|reaction|retweet|share of voice|"
            "social following|social impression|social media connection|social share|star|twitter follower|"
            "twitter following|video view"
        ),
    ),
    (
        t.PROXY,
        (
            "attendance at workshops|automation coverage|backlog health|branch coverage|burndown|code churn|"
            "code coverage|commit|commit count|commits per|coverage report|"
            "cyclomatic complexity|deploys|doc coverage|documentation coverage|estimation accuracy|"
            "feedback form|feedback survey|interaction with|interactions|issues closed|line coverage|"
            "line of code|lines of code|maintainers|meeting hours|merge rate|merge request rate|"
            "merge requests per|merged mrs|mr rate|mr throughput|mrs|number of mrs|number of prs|participant|"
            "planning accuracy|pr rate|pr throughput|prs|prs per|pull requests per|regression coverage|"
            "release throughput|response count|response rate|reviewers|say-do ratio|say/do|sprint completion|"
            "sprint goal|sprint velocity|story point|survey response|test coverage|tickets closed|"
            "training hours|training investment|professional development|type coverage|unit test coverage|velocity"
        ),
    ),
)
"""Nouns of which plurals are made."""
