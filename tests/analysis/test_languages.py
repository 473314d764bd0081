import pytest

from linter.analysis import language
from linter.analysis.lexicon import tags
from linter.analysis.lexicon.languages import LEXICONS
from linter.analysis.model import Doubt
from linter.core.facts import Measurable


@pytest.mark.parametrize(
    "text",
    [
        "Ridurre il tempo di attesa da 40 a 20 minuti entro giugno 2026",
        "Lanciare il nuovo portale clienti",
        "De wachttijd verlagen van 40 naar 20 minuten",
        "Nieuw klantportaal lanceren",
        "Wdrożyć nowy portal klienta",
        "Minska väntetiden från 40 till 20 minuter",
        "Lansera en ny kundportal",
        "Müşteri memnuniyetini %20 artırmak",
        "Spustit nový portál pro zákazníky",
        "Vähentää odotusaikaa 40 minuutista 20 minuuttiin",
        "Meluncurkan portal baru",
        "发布新的支付功能",
        "고객 이탈률을 5%에서 3%로 낮춘다",
        "Запустить новый портал",
    ],
)
def test_a_short_text_in_a_language_that_is_not_read_is_accused_of_nothing(analysis, text):
    found = analysis(text)
    assert found.language == "other"
    assert found.doubt is Doubt.LANGUAGE
    assert found.facts.measurable_outcome is Measurable.NO


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("en", "Increase DAU from 10K → 25K"),
        ("en", "25 commits a week"),
        ("en", "Spring fair website online"),
        ("de", "Kundenzufriedenheit erhöhen"),
        ("de", "Krankenstand senken"),
        ("es", "Contratar 2 designers"),
        ("es", "Mejorar la satisfaccion"),
        ("fr", "Mettre en place un tableau de bord"),
        ("fr", "Recruter deux développeurs"),
        ("pt", "Lançar o novo aplicativo"),
        ("pt", "Auditoria de segurança realizada"),
        ("ja", "解約率を下げる"),
    ],
)
def test_a_short_text_shows_its_language(analysis, expected, text):
    assert analysis(text).language == expected


def test_a_lexicon_is_built_once():
    assert LEXICONS["fr"] is LEXICONS["fr"]
    assert "it" not in LEXICONS


@pytest.mark.parametrize("code", ["es", "fr", "pt"])
def test_no_form_of_a_verb_hides_a_small_word(code):
    small = {"es": "de la entre una para", "fr": "de la une par sur", "pt": "de a entre uma para"}[code]
    assert [word for word in small.split() if LEXICONS[code].tags(word) & tags.VERB] == []


def test_a_text_without_letters_has_no_language():
    assert language.detect("12 % → 8 %") == ""
