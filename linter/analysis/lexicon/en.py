"""English words that hold a sentence together, and what quantities hang on."""

from typing import Final

from linter.analysis.lexicon import tags as t

WORDS: Final[tuple[tuple[int, str], ...]] = (
    (
        t.COMPARE,
        (
            "more|fewer|less|faster|quicker|slower|higher|lower|shorter|longer|cheaper|sooner|earlier|"
            "better|smaller|larger|greater|extra|additional|as fast as|as good as|as low as|as cheap as|as easy as"
        ),
    ),
    (
        t.DONE,
        (
            "live|ready|listed|done|completed|complete|finished|shipped|available|released|deployed|in place|"
            "in production|launched|delivered|merged|signed off|implemented|migrated|up and running|"
            "generally available|rolled out|documented|modeled|modelled|defined|created|published|"
            "onboarded|certified|automated|hired|trained|covered|updated|decommissioned|reviewed|approved|"
            "scheduled|instrumented|built|written|established|at minimal maturity|at viable maturity|"
            "at complete maturity|in the catalog|tracked|tested|staffed|mapped|integrated|tagged|assigned|"
            "supported|moved|converted to|set up|audited"
        ),
    ),
    (
        t.NOT,
        ("not|no|never|without|cannot|can't|won't|don't|doesn't|isn't|aren't|n't|neither|nor|nobody|none"),
    ),
    (t.FROM, "from"),
    (
        t.TO,
        (
            "to|at|towards|toward|into|until reaching|of at least|to at least|to over|to under|to below|"
            "to above"
        ),
    ),
    (t.BY, "minus|by|by at least|by around|by about|by over|by up to|by more than"),
    (t.OF, "of|of all|of the|of our"),
    (
        t.NOW,
        (
            "currently|at the moment|right now|ytd|mtd|qtd|year to date|prev. year|previous year|prior year|"
            "last week|baseline|today|now|current|at present|presently|previously|instead of|rather than|"
            "as opposed to|starting from|starting point|was|were|vs|vs.|versus|compared to|compared with|"
            "as of today|last year|last quarter|before|against|status quo|as is|as-is|starts at|"
            "starting at"
        ),
    ),
    (t.GOAL, "target|goal|targets|aim|objective|targeting|want"),
    (
        t.OVER,
        (
            "at least|above|over|more than|greater than|or more|or higher|or better|minimum|minimum of|"
            "min|no less than|exceeds|exceeding|not less than|north of|upwards of|> |or above"
        ),
    ),
    (
        t.UNDER,
        (
            "under|below|less than|fewer than|at most|no more than|maximum|max|up to|or less|or fewer|"
            "or lower|lower than|within|not more than|inside|faster than|sub"
        ),
    ),
    (
        t.WITHIN,
        (
            "within|in under|in less than|in the first|after|within the first|in their first|in its first|"
            "in the last|over the first|during the first|in|every"
        ),
    ),
    (
        t.PURPOSE,
        (
            "so that|so|resulting in|which results in|leading to|which leads to|thereby|in order to|which|"
            "enabling|allowing|such that|to help|to make|with the goal of|with the aim of|therefore|"
            "as measured by|measured by|because|helping|meaning|to ensure|and thereby|and thus|"
            "thus|contributing to|causing|translating into|and enable|and help|in such a way that|"
            "aimed at|with a view to"
        ),
    ),
    (
        t.CHANGE | t.PURPOSE,
        (
            "to increase|to reduce|to improve|to decrease|to grow|to cut|to lower|to raise|to boost|"
            "to lift|to save|to speed up|to double|to halve|to shorten|to minimize|to minimise|"
            "to accelerate|cutting|reducing|increasing|raising|lowering|saving|boosting|to bring down|"
            "to drop|to expand|to drive down|to drive up|to triple|improving|growing|shrinking|doubling|"
            "halving|to shrink|to exceed|to scale"
        ),
    ),
    (
        t.REACH | t.PURPOSE,
        (
            "to drive|to reach|to achieve|to get|to generate|to bring|to hit|and get|to win|to attract|"
            "to convert|driving|generating|reaching|achieving|to attain|to earn|to secure|getting|winning|"
            "attracting|to close"
        ),
    ),
    (
        t.BEHAVE | t.PURPOSE,
        "used by|adopted by|to be used by|that is used by|that are used by|which is used by|is used by",
    ),
    (t.JOIN, "and|or|but|while|then|as well as|plus|&|through|via|by means of|with"),
    (
        t.LEAD,
        (
            "focus on|focused on|work on|working on|continue to|aim to|strive to|help to|we|will|to|must|"
            "should|shall|would|may|they|it|also|please|let's|we'll|i|need|needs|want|plan to|this|epic|"
            "we're|we've|we'd|they're|initiative|project|team|going|aim|aims|can|could|help|us|our goal is|"
            "successfully|fully|you|"
            "who|that|have|has|continue|not|be|is|are|been|being|were|was|ourselves|then|always|just|now|"
            "first"
        ),
    ),
    (t.BE, "is|are|was|were|be|been|being|has|have|had|having|will be|should be|becomes|become"),
    (
        t.NUMBER,
        (
            "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|"
            "fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|hundreds|thousands|dozens"
        ),
    ),
    (
        t.FRACTION,
        (
            "half|double|doubles|doubled|doubling|triple|triples|tripled|tripling|twice|halve|halves|"
            "halved|halving|zero|a third|one third|two thirds|two-thirds|one-third|a quarter of|by a third|"
            "by a fifth|by one third|"
            "a quarter more|a quarter fewer|by a quarter|three quarters|three-quarters|a fifth|one fifth|"
            "a tenth|one in|thrice|twofold|threefold|tenfold|quadruple|half as|in half|by half|"
            "every second|every third|every fourth|every fifth|every tenth|two in three|nine in ten|"
            "nine out of ten|four out of five|three out of four|"
            "four in five|one quarter|eight out of ten|order of magnitude|one in ten|nobody|to none|"
            "to nil"
        ),
    ),
    (
        t.CHANGE | t.FRACTION,
        (
            "up by a quarter|down by a quarter|up by a third|down by a third|up a third|down a third|"
            "up a quarter|down a quarter"
        ),
    ),
    (
        t.PREPOSITION,
        (
            "for|in|on|with|among|across|per|during|through|via|after|before|between|than|as|when|where|"
            "if|about|around|within|due|due to|that|who|while|until|since|toward|towards|against|out|off|"
            "into|using"
        ),
    ),
    (t.EVERY, "per|each|every|a|an"),
    (
        t.VAGUE,
        (
            "better|significantly|substantially|seamless|seamlessly|world-class|best-in-class|"
            "user-friendly|robust|positive|leading|great|delightful|delight|delighted|happy|happier|"
            "pleasant|modern|efficient|effective|efficiently|effectively|easier|easy|optimal|meaningful|"
            "high quality|high-quality|state-of-the-art|cutting-edge|innovative|intuitive|smooth|smoother|"
            "faster|enhance|enhanced|enhances|leverage|address|various|several|many|some|appropriate|"
            "reliable|scalable|scalability|improve|improved|improving|performance|noticeably|considerably|"
            "dramatically|greatly|material|next-level|next level|amazing|excellent|nice|welcome|valuable|"
            "value|synergy|holistic|empower|frictionless|nicer|cleaner|world class|best in class|"
            "as soon as possible|asap|optimize|optimise|streamline|streamlined|strategic|loveable|"
            "first-class"
        ),
    ),
)
