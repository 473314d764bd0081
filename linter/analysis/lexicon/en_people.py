"""English nouns for people outside, what happens to them, and the house itself."""

from typing import Final

from linter.analysis.lexicon import tags as t

REGULAR: Final[tuple[tuple[int, str], ...]] = (
    (
        t.PEOPLE,
        (
            "account|account holder|accountant|active user|admin|administrator|adopter|adult|advertiser|"
            "agency|agent|alumni|analyst|applicant|attendee|author|bakery|bank|beneficiary|borrower|business|"
            "buyer|caller|candidate|card holder|cardholder|caregiver|carer|carrier|case worker|caseworker|"
            "child|citizen|citizen developer|claimant|client|clinic|clinician|college|commuter|company|"
            "constituent|consumer|contributor|council|counterparty|couple|courier|creator|customer|cyclist|"
            "dealer|debtor|dentist|designer|developer|diner|dispatcher|distributor|doctor|donor|driver|"
            "editor|employer|end user|end-user|enterprise|entrepreneur|exhibitor|family|farm|farmer|father|"
            "field engineer|forecaster|founder|franchise|franchisee|free user|freelancer|freight forwarder|"
            "gamer|gp|graduate|grandparent|grower|guest|homeowner|hospital|host|hotel|household|inhabitant|"
            "inmate|installer|insurer|investor|job seeker|jobseeker|journalist|landlord|lawyer|learner|"
            "leaseholder|lender|listener|lurker|maker|man|manufacturer|member|mentee|mentor|merchant|"
            "meter owner|midwife|mother|municipality|musician|neighbor|neighbour|newcomer|ngo|non-profit|"
            "nonprofit|nurse|occupant|operator|org|organisation|organization|owner|paramedic|parent|"
            "passenger|patient|patron|payer|paying user|pedestrian|pensioner|people|person|pharmacist|"
            "pharmacy|physician|planner|player|policyholder|power user|practitioner|producer|professional|"
            "prospect|prosumer|publisher|pupil|purchaser|reader|recipient|recruiter|refugee|renter|"
            "researcher|resident|respondent|restaurant|retailer|retiree|rider|school|scientist|seller|senior|"
            "shipper|shop|shopper|site|sme|startup|startup founder|store|streamer|student|subscriber|"
            "supplier|surgeon|survivor|taxpayer|teacher|technician|tenant|therapist|trader|trainee|traveler|"
            "traveller|tutor|undergraduate|university|user|veteran|viewer|visitor|volunteer|voter|wholesaler|"
            "woman|worker|workspace|young people|youth"
        ),
    ),
    (
        t.CASE,
        (
            "admission|alert|appeal|application|appointment|approval|arrival|basket|batch|bed|bill|booking|"
            "bus|call|call-out|callout|cart|case|change|chat|check-in|check-out|check-up|checkout|cheque|"
            "claim|closing|complaint|consultation|container|contract|conversation|correction|crate|delivery|"
            "deployment|device|disbursement|discharge|dispatch|email|enquiry|entry|exam|flight|form|"
            "guest night|hearing|incident|inquiry|intake|interaction|invoice|item sold|job|journey|"
            "lab result|loan|login|meal|message|meter|meter reading|month-end close|mortgage|night|"
            "operation|order|package|pallet|parcel|payment|payout|payroll run|permit|pickup|"
            "policy application|prescription|product sold|purchase|query|question|quote|receipt|record|"
            "referral|refund|reminder|renewal|repair|request|reservation|response|return|ride|row|sample|"
            "scan|search|service call|session|settlement|shipment|sign-up|slot|statement|"
            "submission|support ticket|surgery|test result|ticket|transaction|transfer|trial|trip|unit|"
            "upload|vehicle|visit|work order|workout"
        ),
    ),
    (
        t.SALE,
        (
            "account|acv|arr|bookings|client|closed won|closed-won|contract|cross-sell|customer|deal|"
            "donation|enterprise deal|expansion|grant|iacv|lead|licence|license|logo|mandate|membership|mql|"
            "opp|opportunity|paid plan|partner|payment|pipeline|pledge|policy sold|purchase order|renewal|"
            "revenue|sale|saving|seat|sign-up|signup|sponsorship|sql|subscription|tender|unit sold|upsell|"
            "won deal"
        ),
    ),
    (
        t.STAFF,
        (
            "account executive|account lead|account manager|advocate|ae|ambassador|apprentice|architect|"
            "backfill|board member|candidate|ce|ceo|cfo|champion|coach|colleague|committee|committee member|"
            "consultant|coo|cpo|crew|csm|cto|dba|department|developer advocate|devrel|direct report|director|"
            "em|employee|engineer|executive|faculty|function|group member|guild|headcount|hire|ic|"
            "individual contributor|intern|interviewer|leader|leadership|leadership team|maintainer|"
            "management|manager|new hire|office|officer|on-call engineer|open position|open role|opening|"
            "people manager|pm|position|product manager|product owner|programmer|project lead|recruit|rep|"
            "req|requisition|reviewer|role|salesforce|salespeople|salesperson|scrum master|sdr|"
            "site reliability engineer|sme team|solutions architect|specialist|squad|sre|staff|stakeholder|"
            "subject matter expert|supervisor|support engineer|tam|teacher training|team|team lead|"
            "team member|teammate|tech lead|tester|trainer|tribe|vacancy|vp|working group"
        ),
    ),
)
"""Nouns of which plurals are made."""
ENDINGS: Final[tuple[tuple[int, str], ...]] = ((t.PEOPLE, "ers|ors|ists|ees|ians"),)
"""Of words that are not known: who does something ends like this."""
