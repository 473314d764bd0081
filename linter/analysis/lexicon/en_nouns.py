"""English nouns in forms that are no regular plurals."""

from typing import Final

from linter.analysis.lexicon import tags as t

FORMS: Final[tuple[tuple[int, str], ...]] = (
    (
        t.THING,
        (
            "adapters|barriers|blockers|buffers|chapters|clusters|committees|compilers|computers|containers|"
            "controllers|explorers|filters|folders|handlers|headers|helpers|identifiers|layers|letters|"
            "loaders|markers|monitors|offers|papers|parameters|parsers|posters|printers|processors|readers|"
            "routers|runners|sensors|servers|timers|trackers|trees|triggers|wrappers"
        ),
    ),
    (
        0,
        (
            "on-site|onsite|off-site|behaviors|centers|colors|colours|corners|degrees|disasters|doors|errors|"
            "factors|fees|figures|"
            "floors|guarantees|matters|numbers|orders|others|powers|quarters|sectors|tiers|vectors"
        ),
    ),
    (
        t.HOLD | t.SERVICE,
        ("it takes|takes at most|takes fewer than|takes less than|takes no more than|takes under"),
    ),
    (
        t.PEOPLE,
        ("anyone|drivers|each of them|everyone|half of them|of them|people|them|users"),
    ),
    (
        t.VANITY,
        ("likes|views"),
    ),
    (
        t.THING,
        ("categories|cms|crm|csv|docs|infra|software|ui|ux|work"),
    ),
    (
        t.STAFF,
        ("aes|ces|ctos|sdrs|staff|team"),
    ),
    (
        t.METRIC,
        (
            "# of|% of|average time|bookings plan|cost of|costs|daily active|growth plan|hours|hours of|"
            "lives|monthly active|mqls|number of|of forecast|of plan|of quota|of target|of the plan|"
            "onboarding time|percent of|quota|revenue plan|sales plan|share of|swaus|time to value|"
            "weekly active"
        ),
    ),
)
"""Forms taken as they are."""
