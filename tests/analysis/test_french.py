import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Réduire le délai d'attente aux urgences de 95 à 60 minutes d'ici juin 2026",
        "Baisse du turnover des infirmières de 18 % à 12 %",
        "Porter la part des livraisons à l'heure à 97 % avant fin 2026",
        "Deux fois plus de parents inscrivent leur enfant en ligne",
        "Un dossier sur trois est déposé en ligne",
        "Déployer le portail fournisseurs afin que le temps de saisie par facture baisse de 40 %",
        "Les deux tiers des locataires signalent leurs incidents sur l'espace client",
        "Diviser par deux les pannes de la ligne 3",
        "La banque accorde 20 % de microcrédits en plus",
    ],
)
def test_a_french_change_with_a_number_is_an_outcome(measurable, text):
    assert measurable(text) == ("fr", "yes")


@pytest.mark.parametrize(
    "text",
    [
        "Améliorer la satisfaction des candidats",
        "Nous voulons diminuer la consommation d'énergie de l'usine",
        "Le taux de réclamation reste inférieur à 1 %",
        "Augmenter la couverture de tests à 80 %",
    ],
)
def test_a_french_direction_level_or_proxy_is_half_an_outcome(measurable, text):
    assert measurable(text) == ("fr", "partial")


@pytest.mark.parametrize(
    "text",
    [
        "Rédiger le cahier des charges et le faire valider par les achats",
        "Équiper les 8 lignes de production de capteurs",
        "Animer cinq ateliers pour les managers",
        "Mise en service du nouvel intranet",
        "Mener 15 entretiens avec des patients",
        "Audit de sécurité réalisé",
    ],
)
def test_french_work_is_output(measurable, output, text):
    assert measurable(text) == ("fr", "no")
    assert output(text)


def test_what_a_rate_was_is_no_outcome(measurable):
    assert measurable("Le taux de retour était de 14 % en 2024") == ("fr", "no")
