import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Die durchschnittliche Wartezeit in der Notaufnahme von 95 auf 60 Minuten senken",
        "Senkung der Fluktuation im Pflegedienst von 18 % auf 12 %",
        "Mindestens 70 % der Kundinnen schließen den Kontoantrag ohne Rückfrage ab",
        "Jeder dritte Antrag wird vollständig digital eingereicht",
        "Doppelt so viele Eltern melden ihr Kind online an",
        "Durch das neue Portal gehen die Anrufe bei der Hotline um 30 % zurück",
        "Neues Bestellportal ausrollen, damit die Bearbeitungszeit je Bestellung um 40 % sinkt",
        "Halbierung der Rücksendungen im Textilsortiment",
        "Bis März nutzen 60 % der Hausärzte das E-Rezept",
        "Wir holen 12 abgewanderte Großkunden zurück",
        "Monatsabschluss: 4 Arbeitstage statt 9 Arbeitstage",
    ],
)
def test_a_german_change_with_a_number_is_an_outcome(measurable, text):
    assert measurable(text) == ("de", "yes")


@pytest.mark.parametrize(
    "text",
    [
        "Fluktuation in der Pflege senken",
        "Die Zufriedenheit der Bewerber verbessern",
        "Kein Patient wartet länger als 30 Minuten auf die Aufnahme",
        "Die Reklamationsquote bleibt unter 1 %",
        "Die Testabdeckung auf 80 % erhöhen",
    ],
)
def test_a_german_direction_level_or_proxy_is_half_an_outcome(measurable, text):
    assert measurable(text) == ("de", "partial")


@pytest.mark.parametrize(
    "text",
    [
        "Digitalisierung von 20 Verwaltungsleistungen abschließen",
        "100 % der Filialen haben das neue Kassensystem",
        "Fünf neue Pflegekräfte einstellen bis Ende Q1",
        "15 Interviews mit Patienten führen",
        "Rollenkonzept und Berechtigungen für SAP aufsetzen",
        "Wir bilden 8 Sicherheitsbeauftragte aus",
    ],
)
def test_german_work_is_output(measurable, output, text):
    assert measurable(text) == ("de", "no")
    assert output(text)


def test_german_umlauts_may_be_written_out(measurable):
    assert measurable("Kuendigungen um 20 % verringern, die Ruestzeit faellt") == ("de", "yes")
