"""French words by what they can be; verbs by their stems."""

from typing import Final

from linter.analysis.lexicon import tags as t

ENTRIES: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        (
            "passe|passent|passer|monte|monter|baisse|baisser|baissent|chute|recule|croît|croître|hausse|"
            "gain|croissance|économiser|recul|tombe|tomber|grimpe|progresse"
        ),
    ),
    (t.CHANGE | t.IMPROVE, "améliorer|améliore|amélioration|optimiser|optimise|renforcer|fluidifier"),
    (
        t.REACH,
        "atteindre|atteint|atteignent|obtenir|générer|génère|gagner|dépasser|dépasse|réaliser|attirer",
    ),
    (
        t.HOLD,
        ("maintenir|maintient|reste|restent|conserver|jamais|sans dépasser|à tout moment|ne dépasse pas"),
    ),
    (
        t.DELIVER,
        (
            "mettre|écrire|faire|créer|refondre|refonte|lancement|mise en place|mise en production|sortie|"
            "livraison|embaucher|construire|réécrire|bâtir|former"
        ),
    ),
    (
        t.BEHAVE,
        (
            "utilisent|achètent|paient|reviennent|terminent|choisissent|trouvent|reçoivent|finissent|"
            "adoptent|renouvellent|utilise|achète|paie|revient|recommandent|commandent"
        ),
    ),
    (t.COMPARE, "plus|moins|supérieur|inférieur|plus rapide|plus vite|supplémentaires"),
    (t.DONE, "prêt|prête|en ligne|terminé|terminée|disponible|livré|livrée|en production|migré|publié"),
    (t.NOT, "ne|pas|sans|jamais|aucun|aucune"),
    (t.FROM, "de|depuis|du"),
    (t.TO, "à|au|jusqu'à|vers"),
    (t.BY, "de|d'au moins"),
    (t.OF, "de|du|des|d|de nos|de tous les|de la|de l"),
    (
        t.NOW,
        (
            "actuellement|aujourd'hui|au lieu de|au lieu d|contre|actuel|référence|par rapport à|avant|"
            "plutôt que|valeur actuelle"
        ),
    ),
    (t.GOAL, "objectif|cible"),
    (t.OVER, "au moins|plus de|au-dessus de|minimum"),
    (t.UNDER, "moins de|au-dessous de|au maximum|au plus|sous|inférieur à"),
    (t.WITHIN, "en moins de|dans les|sous|après|en"),
    (t.PURPOSE, "afin de|afin que|pour que|de sorte que|ce qui|permettant|si bien que"),
    (
        t.CHANGE | t.PURPOSE,
        (
            "pour réduire|pour augmenter|réduisant|augmentant|en réduisant|en augmentant|afin de réduire|"
            "afin d'augmenter|pour diminuer"
        ),
    ),
    (t.JOIN, "et|ou|mais|grâce à"),
    (t.LEAD, "nous|nous allons|doit|doivent|peut|peuvent|qui|on|il|elle|se|va|allons|l'équipe"),
    (t.BE, "est|sont|a|ont|sera|seront|était"),
    (t.NUMBER, "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|vingt|trente|cent|mille"),
    (
        t.FRACTION,
        (
            "moitié|la moitié|de moitié|double|le double|un tiers|d'un tiers|deux tiers|un quart|"
            "d'un quart|trois quarts|zéro|deux fois plus|triple"
        ),
    ),
    (t.CHANGE | t.FRACTION, "doubler|doublent|tripler|triplent|diviser par deux"),
    (t.PREPOSITION, "pour|par|avec|sans|sur|dans|entre|chez|pendant|dès|en"),
    (t.EVERY, "par|chaque"),
    (
        t.METRIC,
        (
            "nps|csat|taux|indice|chiffre d'affaires|coût|coûts|conversion|rétention|satisfaction|"
            "adoption|utilisation|temps|délai|délais|marge|ventes|churn|attrition|productivité|"
            "panier moyen|part|pourcentage|nombre|trafic|revenu|revenus|durée|fidélité|score|engagement|"
            "abandon|absentéisme|arr|mrr|activation"
        ),
    ),
    (
        t.SERVICE,
        "disponibilité|latence|temps de réponse|temps de chargement|uptime|p95|p99|taux d'erreur",
    ),
    (
        t.RESULT,
        (
            "réclamations|plaintes|commandes|inscriptions|incidents|erreurs|retours|annulations|appels|"
            "demandes|achats|tickets|réservations|téléchargements|pannes|résiliations|litiges|leads|"
            "tickets de support|prospects"
        ),
    ),
    (
        t.PEOPLE,
        (
            "clients|client|utilisateurs|utilisateur|utilisatrices|élèves|étudiants|vendeurs|acheteurs|"
            "patients|visiteurs|marchands|enseignants|citoyens|abonnés|membres|apprenants|paiements|"
            "livraisons|factures|tuteurs|commerçants"
        ),
    ),
    (t.STAFF, "employés|équipe|équipes|ingénieurs|développeurs|collaborateurs"),
    (
        t.THING,
        (
            "application|appli|fonction|fonctionnalité|fonctionnalités|service|services|page|pages|module|"
            "plateforme|système|tableau de bord|rapport|rapports|ateliers|atelier|documentation|tests|api|"
            "intégration|processus|portail|mvp|dette technique|outil|site|version|articles|"
            "base de données|architecture|moteur"
        ),
    ),
    (t.PROXY, "couverture de tests|couverture des tests|couverture de code|vélocité|story points"),
    (t.VANITY, "abonnés instagram|impressions|likes|mentions|vues|followers"),
    (
        t.VAGUE,
        (
            "significativement|mieux|meilleur|meilleure|optimal|moderne|fluide|efficace|leader|positif|"
            "améliorer|excellent|robuste|intuitif|simple"
        ),
    ),
)
"""Words and phrases."""
STEMS: Final[tuple[tuple[int, str], ...]] = (
    (t.CHANGE, "rédui|rédu|augment|diminu|accélér|raccourc|accroî"),
    (t.REACH, "attei|génér"),
    (
        t.DELIVER,
        (
            "lanc|déploy|dévelop|implément|migr|livr|automatis|intégr|document|organis|remplac|modernis|"
            "défin|prépar|publi|mettr|refactor|recrut"
        ),
    ),
    (t.BEHAVE, "utilis|command|adopt"),
)
"""Beginnings of words."""
