"""French words that hold a sentence together, and what quantities hang on."""

from typing import Final

from linter.analysis.lexicon import tags as t

ENTRIES: Final[tuple[tuple[int, str], ...]] = (
    (
        t.FROM,
        "à partir de|d|d'un|d'une|de|depuis|des|du|en partant de|partant de",
    ),
    (
        t.TO,
        (
            "à|à au moins|à environ|à moins d|à moins de|à plus de|à près de|à seulement|à un|"
            "à un maximum de|à une|au|au-delà de|au-dessous de|aux|en dessous de|en-dessous de|jusqu'à|"
            "jusqu'au|sous la barre des|sous le seuil de|sous les|vers"
        ),
    ),
    (
        t.BY,
        ("à hauteur de|d'à peu près|d'au minimum|d'au moins|d'environ|de|de plus de|de près de|de quelque"),
    ),
    (
        t.OF,
        (
            "d|d'entre eux|de|de chaque|de l|de l'|de la|de leurs|de nos|de ses|de tous les|"
            "de toutes les|de vos|des|des nos|du"
        ),
    ),
    (
        t.WITHIN,
        (
            "après|au bout de|au cours des|d'ici à|dans la première|dans les|dans les premières|"
            "dans les premiers|dans un délai de|dans un délai maximum de|dès les premières|en|en au plus|"
            "en maximum|en moins d'un|en moins d'une|en moins de|en un maximum de|endéans|sous"
        ),
    ),
    (
        t.NOW,
        (
            "à ce jour|à l'heure actuelle|actuel|actuelle|actuellement|actuels|année précédente|"
            "au lieu d|au lieu d'|au lieu d'un|au lieu d'une|au lieu de|aujourd'hui|aujourd'hui à|avant|"
            "base|baseline|comparé à|comparé au|contre|en ce moment|en comparaison de|étaient|étaient de|"
            "était|était de|état actuel|face à|furent|fut|initialement|jusqu'à présent|jusqu'ici|"
            "l'an dernier|l'année dernière|niveau actuel|par rapport à|par rapport au|par rapport aux|"
            "plutôt que|point de départ|référence|s'élevait à|situation actuelle|valeur actuelle|"
            "valeur de référence|valeur initiale|versus|vs"
        ),
    ),
    (
        t.GOAL,
        (
            "but|but est|cible|cible de|objectif|objectif de|objectif est|objectif visé|target|"
            "valeur cible|visé|visée"
        ),
    ),
    (
        t.OVER,
        (
            "à partir de|au dessus de|au minimum|au moins|au-delà de|au-dessus de|d'au moins|minimum|"
            "ou plus|pas moins de|plus d|plus d'un|plus d'une|plus de|supérieur à|supérieure à|"
            "supérieurs à|un minimum de"
        ),
    ),
    (
        t.UNDER,
        (
            "au maximum|au plus|au-dessous de|en dessous de|en-dessous de|inférieur à|inférieure à|"
            "inférieures à|inférieurs à|maximum|maximum de|moins d|moins d'un|moins d'une|moins de|"
            "n'excédant pas|ou moins|pas plus de|plus bas que|sans dépasser|sous|tout au plus|"
            "un maximum de"
        ),
    ),
    (
        t.EVERY,
        "annuel|chaque|hebdomadaire|mensuel|mensuels|par|par an",
    ),
    (
        t.NUMBER,
        (
            "cent|centaine|centaines|cents|cinq|cinquante|deux|dix|dizaine|dizaines|douze|huit|mille|"
            "millier|milliers|million|millions|neuf|onze|quarante|quatorze|quatre|quinze|seize|sept|six|"
            "soixante|treize|trentaine|trente|trois|une centaine|une dizaine|une douzaine|une vingtaine|"
            "vingt|vingtaine"
        ),
    ),
    (
        t.FRACTION,
        (
            "à zéro|au double|d'un cinquième|d'un dixième|d'un quart|d'un tiers|de moitié|des deux tiers|"
            "deux fois moins|deux fois plus|deux sur trois|deux tiers|double|du quart|du tiers|"
            "huit sur dix|la majorité|la moitié|la plupart|le double|le quart|le tiers|le triple|"
            "les deux tiers|les trois quarts|moitié|neuf sur dix|par deux|par quatre|par trois|"
            "quatre cinquièmes|quatre fois plus|quatre sur cinq|sept sur dix|sur deux|sur quatre|"
            "sur trois|triple|trois fois moins|trois fois plus|trois quarts|trois sur quatre|"
            "un cinquième|un dixième|un quart|un sur cinq|un sur deux|un sur dix|un sur quatre|"
            "un sur trois|un tiers|une sur cinq|une sur deux|une sur quatre|une sur trois|zéro"
        ),
    ),
    (
        t.CHANGE | t.FRACTION,
        (
            "décupler|divise par deux|divisé par deux|diviser par deux|diviser par trois|doublant|doublé|"
            "double le|doublement|doublent|doubler|doublera|multiplié par deux|multiplié par trois|"
            "multiplier par deux|multiplier par trois|quadrupler|réduire de moitié|triplé|triplent|"
            "tripler"
        ),
    ),
    (
        t.COMPARE,
        (
            "additionnel|additionnelle|additionnels|davantage|davantage d|davantage de|de moins|de plus|"
            "en moins|en plus|inférieur|inférieure|meilleur|meilleure|mieux|moindre|moins|moins cher|"
            "moins d|moins de|moins long|moins souvent|plus|plus bas|plus basse|plus court|plus courte|"
            "plus courts|plus d|plus de|plus élevé|plus élevée|plus fréquent|plus grand|plus long|"
            "plus petit|plus rapide|plus rapidement|plus rapides|plus souvent|plus tôt|plus vite|"
            "supérieur|supérieure|supplémentaire|supplémentaires"
        ),
    ),
    (
        t.NOT,
        "aucun|aucune|jamais|n|n'a|n'est|n'ont|ne|ni|pas|personne|plus aucun|sans",
    ),
    (
        t.PURPOSE,
        (
            "aboutissant à|afin d|afin de|afin qu|afin que|ainsi|avec pour effet|avec pour objectif de|"
            "ce qui|ce qui permet|ce qui permettra|conduisant à|dans l'objectif de|dans le but de|"
            "de façon à|de façon que|de manière à|de manière à ce que|de sorte que|de telle sorte que|"
            "en permettant|en vue de|entraînant|et ainsi|grâce à quoi|grâce auquel|permettant|"
            "permettant d|permettant de|pour qu|pour que|qui permet de|qui permettra de|si bien que|"
            "visant à"
        ),
    ),
    (
        t.CHANGE | t.PURPOSE,
        (
            "afin d'améliorer|afin d'augmenter|afin de diminuer|afin de réduire|augmentant|diminuant|"
            "en améliorant|en augmentant|en diminuant|en économisant|en réduisant|et améliorer|"
            "et augmenter|et diminuer|et réduire|faisant baisser|faisant passer|pour abaisser|"
            "pour accélérer|pour accroître|pour améliorer|pour augmenter|pour baisser|pour diminuer|"
            "pour doubler|pour économiser|pour faire baisser|pour limiter|pour raccourcir|pour ramener|"
            "pour réduire|pour relever|réduisant"
        ),
    ),
    (
        t.REACH | t.PURPOSE,
        (
            "afin d'atteindre|en générant|et atteindre|générant|pour atteindre|pour attirer|pour gagner|"
            "pour générer|pour obtenir"
        ),
    ),
    (
        t.JOIN,
        "ainsi que|au moyen de|avec|et|grâce à|grâce au|grâce aux|mais|ou|par le biais de|puis|via",
    ),
    (
        t.LEAD,
        (
            "à terme|allons|aussi|ce projet|cet epic|cette épic|cette épopée|cette initiative|chercher à|"
            "continuer à|continuer de|devra|devraient|devrait|devront|doit|doivent|également|elle|elles|"
            "faire en sorte que|il|il faut|ils|je|l'épic|l'équipe|l'objectif est d|l'objectif est de|"
            "le projet|nos|notre objectif|notre objectif est de|nous|nous allons|nous devons|"
            "nous souhaitons|nous voulons|on|peut|peuvent|pourra|pourront|puisse|puissent|qui|réussir à|"
            "se|souhaite|souhaitons|va|veulent|veut|viser à|vont|voulons|y"
        ),
    ),
    (
        t.BE,
        (
            "a|aient|ait|aura|auront|avaient|avait|avoir|c'est|compte|comptent|dispose|dispose de|"
            "dispose du|disposent|disposent de|disposent du|est|étaient|était|été|être|fut|n'a|n'est|"
            "n'ont|ont|reste|s'élève à|s'établit à|sera|seront|soient|soit|sont|y a"
        ),
    ),
    (
        t.PREPOSITION,
        (
            "au niveau de|au sein de|auprès|auprès de|auprès des|auprès du|avec|chez|comme|contre|dans|"
            "depuis|dès|dont|durant|en|entre|envers|hors|jusqu|lors|lors de|lors des|lorsque|malgré|où|"
            "par|parmi|pendant|pour|quand|que|sans|selon|si|suite à|sur|vers|via"
        ),
    ),
    (
        t.DONE,
        (
            "achevé|achevée|certifié|certifiée|clôturé|clôturée|complété|complétée|créé|créée|déployé|"
            "déployée|disponible|disponibles|documenté|documentée|effectué|effectuée|embauché|en ligne|"
            "en ligne et opérationnel|en place|en production|en service|équipées|équipés|finalisé|"
            "finalisée|formées|formés|installé|installée|lancé|lancée|livré|livrée|livrés|migré|migrée|"
            "migrés|mis en place|mis en production|mis en service|mise à disposition|"
            "mise en production effectuée|opérationnel|opérationnelle|opérationnels|prêt|prête|prêts|"
            "publié|publiée|réalisé|réalisée|réalisés|recruté|recrutée|recrutés|signé|signée|terminé|"
            "terminée|terminés|validé|validée"
        ),
    ),
    (
        t.VAGUE,
        (
            "adapté|adaptée|agile|agréable|amélioration|améliorer|attractif|attractive|au plus vite|"
            "classe mondiale|considérablement|convivial|conviviale|de pointe|de premier plan|de qualité|"
            "dès que possible|divers|durable|durables|dynamique|efficace|efficacement|efficaces|"
            "efficience|enrichie|ergonomique|évolutif|excellence|excellent|excellente|favoriser|fiable|"
            "fiables|flexible|fluide|fluides|fluidifier|global|globale|harmonieux|haute qualité|"
            "incontournable|innovant|innovante|innovants|intuitif|intuitive|leader|leaders|meilleur|"
            "meilleure|meilleurs|mieux|moderne|modernes|nettement|optimal|optimale|optimiser|performant|"
            "performante|performants|pertinent|pertinente|pertinents|plusieurs|positif|positive|quelques|"
            "rapide|rapidement|rapides|référent|renforcer|robuste|robustes|sans couture|satisfaisant|"
            "scalable|sensiblement|significativement|simple|simples|simplifier|synergies|transparent|"
            "valeur ajoutée"
        ),
    ),
)
"""Words and phrases."""
