"""French verbs by what they say, and nouns made of them."""

from typing import Final

from linter.analysis.lexicon import tags as t
from linter.analysis.lexicon.table import word_set

REGULAR: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        (
            "abaisser|abréger|accélérer|agrandir|alléger|augmenter|baisser|bondir|chuter|combler|"
            "comprimer|contenir|couper|décroître|dégonfler|dépenser moins|désengorger|diminuer|diviser|"
            "économiser|écourter|élargir|élever|éliminer|endiguer|épargner|éponger|étendre|éviter|"
            "freiner|gagner en|gonfler|grimper|juguler|limiter|majorer|maximiser|minimiser|minorer|"
            "monter|passer|plafonner|progresser|raccourcir|ramener|rebondir|reculer|rehausser|relever|"
            "remonter|résorber|resserrer|restreindre|rogner|supprimer|tasser|tomber"
        ),
    ),
    (
        t.CHANGE | t.IMPROVE,
        "améliorer|favoriser|fluidifier|optimiser|renforcer|stimuler",
    ),
    (
        t.REACH,
        (
            "acquérir|amener|attirer|capter|collecter|conquérir|convaincre|décrocher|dépasser|encaisser|"
            "engranger|fidéliser|franchir|gagner|générer|lever|mobiliser|obtenir|persuader|porter|"
            "rallier|rapporter|réaliser un|récolter|reconquérir|récupérer|regagner|retenir|séduire|"
            "totaliser|vendre|viser"
        ),
    ),
    (
        t.HOLD,
        "assurer|conserver|garantir|préserver|respecter|sécuriser le taux|stabiliser",
    ),
    (
        t.BEHAVE,
        (
            "abandonner|accéder|accepter|accorder|acheter|activer|adhérer|adopter|adresser|annuler|"
            "appeler|apporter|apprendre|arriver|attendre|bénéficier|choisir|clôturer leur|commander|"
            "commencer|compléter|confirmer|connecter|consommer|consulter|contacter|décider|déclarer|"
            "décrocher|demander|démarrer|dépanner|dépenser|déposer|donner|échanger|échouer|écouter|"
            "effectuer|emprunter|envoyer|essayer|évaluer|fermer un ticket|finaliser leur|finir|"
            "fréquenter|garer|habiter|héberger|honorer|indemniser|inscrire|investir|inviter|laisser|lire|"
            "livrer à l'heure|loger|louer|mentionner|montrer|noter|octroyer|opter|ouvrir|parrainer|"
            "partager|participer|partir|passer commande|payer|poster|préférer|prescrire|quitter|"
            "rapporter|recommander|regarder|régler|rembourser|remplir|renouveler|répondre|réserver|"
            "résilier|résoudre|rester|retirer|retourner|réussir|revenir|scanner|se connecter|signaler|"
            "signer|soigner|solliciter|souscrire|suivre|télécharger|terminer|tester leur|traiter|"
            "transmettre|trouver|utiliser|valider leur|verser|visiter|voter|voyager"
        ),
    ),
    (
        t.DELIVER,
        (
            "abonder|accompagner|acheter un logiciel|achever|acquérir le|actualiser|adapter|ajouter|"
            "aménager|analyser|animer|archiver|arrêter|auditer|automatiser|baliser|basculer|bâtir|"
            "brancher|câbler|cartographier|célébrer|centraliser|certifier|choisir|clôturer|coder|"
            "communiquer|compléter|concerter|concevoir|configurer|connecter le|consolider|constituer|"
            "construire|contrôler|convoquer|corriger|créer|définir|dématérialiser|déménager|déployer|"
            "désigner|développer|diffuser|distribuer|documenter|doter|écrire|éditer|effectuer des|"
            "élaborer|embaucher|enquêter|entamer|équiper|établir|étudier|externaliser|faire|finaliser|"
            "fonder|formaliser|former|formuler|fournir|habiller|harmoniser|héberger|homologuer|"
            "identifier|implanter|implémenter|inaugurer|industrialiser|informer|initier|installer|"
            "instaurer|intégrer|interviewer|inviter|lancer|livrer|maquetter|mener|mesurer|mettre|"
            "mettre à jour|mettre en oeuvre|mettre en place|mettre en production|mettre en service|"
            "mettre en œuvre|migrer|moderniser|monter un|négocier|nettoyer|nommer|numériser|organiser|"
            "outiller|ouvrir un|ouvrir une|paramétrer|peindre|piloter|planifier|préparer|présenter|"
            "produire|programmer|promouvoir|proposer|prototyper|publier|raccorder|réaliser|recenser|"
            "recruter|rédiger|réécrire|refactorer|refactoriser|refaire|refondre|reloger|remplacer|"
            "rencontrer|renégocier|rénover|réorganiser|réparer|repenser|répéter|réviser|revoir|"
            "sélectionner|sensibiliser|signer|simplifier|simuler|sonder|sous-traiter|spécifier|"
            "standardiser|structurer|supprimer le module|synthétiser|terminer|tester|tourner|traduire|"
            "transférer|unifier|uniformiser|valider|végétaliser|vérifier"
        ),
    ),
)
"""Infinitives, of which all usual forms are made."""
FORMS: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        (
            "abaissement|accélération|accroissement|accroît|accroître|allègement|augmentation|baisse|"
            "baissent|baisser|bond|chute|croissance|croissent|croît|croître|décroît|descend|descendent|"
            "descendre|diminution|économie de|économies|économiser|élargissement|élimination|extension|"
            "faire baisser|faire chuter|faire monter|faire passer|fait passer|gain|grimpe|hausse|"
            "limitation|monte|monter|optimisation de|passe|passent|passer|progresse|progression|"
            "raccourcissement|recul|recule|réduction|réduira|réduire|réduisent|réduit|réduite|relèvement|"
            "remontée|repli|restreint|s'accroît|se réduisent|se réduit|suppression|tombe|tomber"
        ),
    ),
    (
        t.CHANGE | t.IMPROVE,
        (
            "amélioration|améliorations|améliore|améliorer|fluidifier|optimisation|optimise|optimiser|"
            "renforcement|renforcer"
        ),
    ),
    (
        t.REACH,
        (
            "acquiert|acquisition de clients|atteigne|atteignent|atteindra|atteindre|atteint|attirer|"
            "collecte de|conquête|conquiert|dépasse|dépasser|franchissement|gagner|génère|générer|"
            "obtenir|obtiennent|obtient|réaliser|vend|vendent"
        ),
    ),
    (
        t.HOLD,
        (
            "à tout moment|aucun client|aucun patient|aucun usager|aucun utilisateur|aucune|conserver|"
            "demeure|en permanence|jamais|maintenir|maintien|maintiennent|maintient|n'attend plus|"
            "n'excède pas|ne dépasse pas|ne dépassent pas|ne pas dépasser|respect|reste|restent|rester|"
            "sans dépasser"
        ),
    ),
    (
        t.BEHAVE,
        (
            "accorde|accordent|achète|achètent|adoptent|adressées|adressés|arrive|arrivées|arrivent|"
            "arrivés|attend|attendent|choisissent|clôturées|clôturés|commandées|commandent|délivré|"
            "délivrée|délivrés|déposé|déposée|déposées|déposés|empruntent|envoyées|envoyés|finissent|"
            "font appel|inscrit|inscrivent|lisent|lit|livrés à l'heure|optent|ouvrent|paie|paient|"
            "partent|passent commande|passent par|paye|payées|payent|payés|prend|prend rendez-vous|"
            "prennent|prennent rendez-vous|prescrit|prescrivent|pris en charge|prise en charge|"
            "prises en charge|recevoir|reçoit|reçoivent|recommandent|réglées|réglés|remises|remplissent|"
            "renouvelle|renouvellent|répond|répondent|répondues|répondus|résolues|résolus|résolvent|"
            "restent|réussissent|réussit|reviennent|revient|s'abonnent|s'inscrit|s'inscrivent|saisissent|"
            "saisit|se connecte|se connectent|se rendent|souscrit|souscrivent|suit|suivent|terminent|"
            "traité|traitée|traitées|traités|transmises|trouvent|utilise|utilisent|viennent|vient"
        ),
    ),
    (
        t.DELIVER,
        (
            "achat d'un|acquisition d'un|actualisation|ajout|aménagement|analyse|animation|animé|audit|"
            "automatisation|bascule|bâtir|brouillon|cartographie|centralisation|certification|choix d'un|"
            "choix de|choix du|conception|conçoit|conçu|conçue|configuration|connexion|construction|"
            "construire|construisent|construit|création|créer|définition|démarrage|dématérialisation|"
            "déménagement|déploiement|désignation|développement|écrire|écrit|élaboration|embauche|"
            "embaucher|embauches|équipement|étude|faire|faire un|faire une|faire valider|faisons|"
            "formation|former|fourniture|harmonisation|implémentation|industrialisation|installation|"
            "intégration|lancement|livraison|mené|met|mettent|mettez|mettons|mettre|migration|"
            "mis en production|mis en service|mise à jour|mise en oeuvre|mise en place|"
            "mise en production|mise en service|mise en œuvre|modernisation|nomination|numérisation|"
            "organisation|ouverture|paramétrage|planification|préparation|prototypage|publication|"
            "raccordement|réalisation|réaliser|recrutement|recrutements|rédaction|réécrire|réécriture|"
            "refactorisation|réfection|refondre|refonte|remplacement|renégociation|rénovation|"
            "réorganisation|révision|sélection d'un|sensibilisation|simplification|sortie|spécification|"
            "standardisation|transfert"
        ),
    ),
)
"""Other forms, as they stand."""
NO_VERBS: Final = word_set(
    "active adapte adresse appelle assuré assurés base code collecte commande compte contact "
    "contacte contrôle coupe demande enquête finance forme lever limite livre louer maquette mesure "
    "monte note partage partant passe passé passée pilote plus porte porté programme prototype "
    "prépare relève reste retourne règle réglé réserve signe structure supérieur teste visite visé "
    "visée élevé élevée élevées élevés élève élèves équipe étudiant"
)
"""Forms of these verbs that are more often other words."""
STEMS: Final[tuple[tuple[int, str], ...]] = (
    (
        t.CHANGE,
        "accélér|accroî|accroiss|augment|diminu|maximis|minimis|raccourc|rédu|rédui",
    ),
    (
        t.REACH,
        "atteign|atteindr",
    ),
    (
        t.BEHAVE,
        "utilis",
    ),
    (
        t.DELIVER,
        (
            "automatis|centralis|configur|dématérialis|déploi|déploy|dévelop|harmonis|implément|"
            "industrialis|installe|modernis|numéris|paramétr|recrut|refactor|standardis"
        ),
    ),
)
"""Beginnings of words."""
