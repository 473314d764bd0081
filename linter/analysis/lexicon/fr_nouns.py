"""French nouns by what they name."""

from typing import Final

from linter.analysis.lexicon import tags as t

ENTRIES: Final[tuple[tuple[int, str], ...]] = (
    (
        t.METRIC,
        (
            "abandon|abandons|abonnement moyen|absentéisme|activation|adoption|arr|attente|attrition|"
            "autonomie|backlog|bénéfice|bénéfices|bien-être|ca|cac|charge de travail|chiffre d'affaires|"
            "churn|chutes de patients|clôture|collecte|conformité|consommation|consommation d'eau|"
            "consommation d'énergie|conversion|conversions|coût|coûts|créances|csat|cycle|dau|déchets|"
            "décrochage|décrochage scolaire|délai|délai d'attente|délais|démarque|démarque inconnue|"
            "dépassement|dépassements|dépense|dépenses|dérive|dons|durée|durée de séjour|"
            "durée moyenne de séjour|durées|ebitda|écart|écarts|écarts d'inventaire|efficacité|"
            "efficience|effort|émissions|empreinte|encours|engagement|exactitude|"
            "fiabilité des prévisions|fidélisation|fidélité|fidélité client|file d'attente|"
            "files d'attente|fréquence|fréquentation|gaspillage|heures supplémentaires|impayés|indice|"
            "indices|infections|justesse|lead time|liste d'attente|ltv|marge|marges|mau|mortalité|mrr|"
            "mutualisation|nombre|nombre de|note|note moyenne|notes|notoriété|nps|occupation|oee|panier|"
            "panier moyen|pannes par ligne|papier|part|part de marché|participation|parts de marché|"
            "perte|pertes|pipeline|ponctualité|portée utile|pourcentage|précision|premier appel|"
            "productivité|proportion|qualité|ratio|réachat|réadmissions|rebut|rebuts|recettes|"
            "recommandation|récurrence|rendement|rentabilité|résolution|résultat d'exploitation|"
            "résultat net|retard|retard de traitement|retards|rétention|retouche|retouches|réussite|"
            "revenu|revenus|risque|roi|rotation|rotation du personnel|rupture|ruptures|satisfaction|"
            "score|séjour|sinistralité|stock|stocks|surcoût|surcoûts|surstock|taux|taux d'occupation|"
            "taux de service|temps|temps d'attente|trafic|trésorerie|trs|turnover|usage|utilisation|"
            "valeur moyenne|vente|ventes|vitesse|vols|volume"
        ),
    ),
    (
        t.SERVICE,
        (
            "disponibilité|indisponibilité|joignabilité|latence|niveau de service|p95|p99|rpo|rto|"
            "taux d'erreur|temps d'arrêt|temps de chargement|temps de réponse|temps de rétablissement|"
            "uptime"
        ),
    ),
    (
        t.RESULT,
        (
            "abonnements|absences|accidents|accidents du travail|achats|adhésions|agressions|annulations|"
            "anomalies|appel|appels|arrêts|arrêts de ligne|bugs|candidatures|commande|commandes|"
            "contentieux|contrats|courriers|défauts|demande|demandes|démissions|départs|"
            "dossiers incomplets|erreur|erreurs|escalades|fraudes|hospitalisations|incident|incidents|"
            "inscription|inscriptions|interruptions|leads|litiges|mentions légales erronées|"
            "non-conformités|opportunités|oublis|paiements|panne|pannes|pénalités|plainte|plaintes|"
            "prospects|réclamation|réclamations|recommandations|recours|rejets|relances|rendez-vous|"
            "rendez-vous manqués|renouvellements|reprises|réservations|résiliations|retours|signatures|"
            "sinistres|souscriptions|téléchargements|tickets|tickets de support|trajets|transactions|"
            "visites|vols"
        ),
    ),
    (
        t.CASE,
        (
            "achats|actes|appels|appels d'urgence|autorisations|baux|bourses|candidatures|cas|chats|"
            "chèques|colis|commande|commandes|contrats|courriels|crédits|déclarations|demande|demandes|"
            "démarches|devis|dossier|dossiers|échantillons|encaissements|envois|expéditions|facture|"
            "factures|immatriculations|interventions|livraison|livraisons|mails|messages|microcrédits|"
            "opérations|ordonnances|paiements|passeports|permis|permis de construire|plaintes|prêts|"
            "questions|réclamations|recours|relances|rendez-vous|réservations|retours|signalements|"
            "sinistres|tickets|trains|trajets|transactions|urgences vitales|visites|vols"
        ),
    ),
    (
        t.SALE,
        (
            "abonnements|accords|clients|commandes|contrats|leads|licences|nouveaux contrats|"
            "opportunités|pipeline|polices|ventes"
        ),
    ),
    (
        t.PEOPLE,
        (
            "abonné|abonnés|acheteur|acheteurs|adhérents|agents immobiliers|agriculteurs|allocataires|"
            "apprenants|apprentis|artisans|assuré|assurés|aucun client|aucun patient|aucun usager|"
            "aucun utilisateur|auditeurs|auto-entrepreneurs|automobilistes|bénéficiaires|bénévoles|"
            "candidat|candidats|chauffeurs|chômeurs|citoyen|citoyens|classes|client|cliente|clientèle|"
            "clientes|clients|commerçants|communes|comptes|conducteurs|consommateurs|consommatrices|"
            "contribuables|coopératives|créateurs|demandeurs|demandeurs d'emploi|diplômés|distributeurs|"
            "donateurs|écoles|élève|élèves|emprunteurs|enfants|enseignants|entreprises|épargnants|"
            "étudiant|étudiants|factures|familles|femmes|fournisseur|fournisseurs|foyers|franchisés|"
            "freelances|gens|grands comptes|habitants|hôpitaux|hôtels|hôtes|indépendant|indépendants|"
            "internautes|invités|jeunes|joueurs|lecteurs|libraires|livraisons|livreurs|locataire|"
            "locataires|lycées|mairies|marchand|marchands|médecin|médecins|membres|ménages|"
            "nouveaux clients|paiements|parents|partenaires|participants|particuliers|passagers|patient|"
            "patientes|patients|personnes|pharmaciens|pharmacies|pme|producteurs|professeurs|"
            "propriétaires|quartiers|rédactions|résidents|restaurants|retraités|riverains|seniors|"
            "sportifs|stagiaires externes|startups|touristes|tpe|transporteurs|tuteurs|usager|usagers|"
            "utilisateur|utilisateurs|utilisatrices|vendeurs|visiteur|visiteurs|voyageurs"
        ),
    ),
    (
        t.STAFF,
        (
            "agents|aides-soignants|analystes|cadres|chefs|chefs d'équipe|collaborateur|collaborateurs|"
            "comité|commerciaux|conseillers|consultants|développeur|développeurs|directions|effectifs|"
            "employé|employés|encadrants|équipe|équipes|infirmière|infirmières|infirmiers|ingénieur|"
            "ingénieurs|magasiniers|manager|managers|opérateurs|personnel|poste|postes|recruteurs|rôles|"
            "salarié|salariés|services internes|soignants|stagiaires|technicien|techniciens"
        ),
    ),
    (
        t.THING,
        (
            "affiches|agence|agences|api|apis|app|appli|application|applications|applis|architecture|"
            "archives|article|articles|atelier|ateliers|audits|base de données|bases de données|bâtiment|"
            "bâtiments|billets|boutiques|brouillon|bureaux|cahier des charges|campagne|campagnes|"
            "capteurs|cas d'usage|certifications|chatbot|check-list|cloud|code|comité|composants|"
            "contenus|contrat|crm|démarches administratives|dépliants|dette technique|document|"
            "documentation|documents|écrans|enquête|enquêtes|entrepôt|entrepôts|entretien|entretiens|"
            "environnements|epics|équipe en|erp|événement|évènements|événements|expériences|"
            "feuille de route|flotte|fonction|fonctionnalité|fonctionnalités|fonctions|formations|"
            "formulaire|formulaires|guide|guides|infrastructure|initiative|initiatives|intégration|"
            "intégrations|intranet|jalons|lignes|livrables|logiciel|logiciels|machines|magasin|magasins|"
            "manuel|manuels|maquette|maquettes|microservices|modèle|modèles|module|modules|moteur|mvp|"
            "newsletter|newsletters|ordinateurs|outil|outils|page|pages|partenariats|pilote|pilotes|plan|"
            "plans|plateforme|plateformes|podcast|podcasts|politique|politiques|portail|portails|"
            "procédure|procédures|processus|projet|projets|prototype|prototypes|publications|rapport|"
            "rapports|récits|réseau|réunion|réunions|roadmap|robots|salles|salon|salons|scripts|"
            "séminaires|serveur|serveurs|service|services|session|sessions|site|sites|sondage|sondages|"
            "spécifications|standard téléphonique|stratégie|stratégies|système|systèmes|tableau de bord|"
            "tableaux de bord|tablettes|tâches|tests|véhicules|version|versions|vidéo|vidéos|webinaire|"
            "webinaires|webinars"
        ),
    ),
    (
        t.PROXY,
        (
            "commits|couverture de code|couverture de tests|couverture des tests|couverture du code|"
            "lignes de code|merge requests|points de complexité|pull requests|story points|vélocité"
        ),
    ),
    (
        t.VANITY,
        (
            "abonnés instagram|abonnés linkedin|clics|fans|followers|impressions|j'aime|likes|mentions|"
            "mentions j'aime|pages vues|partages|vues"
        ),
    ),
    (
        0,
        (
            "en général|en partie|général|générale|généralement|généraux|parti|partie|parties|passé|"
            "passée|public|publique|publiques|service client|sur place|une"
        ),
    ),
)
"""Words and phrases."""
