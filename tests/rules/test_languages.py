"""The rules that judge words, in the languages that are read; in any other they never accuse."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from linter.analysis.analyse import analyse
from linter.analysis.places import DEFAULT_PLACES
from linter.reading.document import read_document
from linter.rules import RULES, Subject, TextRule

DAY = date(2026, 1, 15)
SENTENCES = yaml.safe_load(Path(__file__).with_name("languages.yaml").read_text("utf-8"))
ROLE = "Technical lead"
OPTIONS = {"owner-role": {"fields": {"debt": [ROLE]}}}
OTHERS = {
    "Finnish": "Ostajat löytävät tuotteen nopeammin kuin nykyään, ja se on meille kaikille tärkeää myös jatkossa.",
    "Polish": "Klienci znajdują produkt szybciej niż dzisiaj, a sklep nie traci zamówień, które są dla nas ważne.",
    "Korean": "고객이 오늘보다 상품을 더 빨리 찾고 장바구니에 담으며 결제를 끝까지 마칩니다.",
    "Italian": "Gli acquirenti trovano il prodotto più in fretta di oggi e finiscono il pagamento nel negozio.",
    "Russian": "Покупатели находят товар быстрее, чем сегодня, и чаще доводят оплату до конца.",
}


def document(rule, text):
    match rule:
        case "problem-stated" | "expected-return":
            return {"summary": "2026", "description": text, "key": "A-1"}
        case "key-results":
            return {"summary": "2026", "description": text, "hierarchyLevel": 2}
        case "parent-key-result":
            return {"key": "A-1", "outcome": text[0], "parent": {"key": "OKR-1", "summary": text[1]}}
        case "owner-role":
            return {"key": "A-1", "work_type": "debt", "fields": {ROLE: text}}
    return {"key": "A-1", "outcome": text}


def judged(name, epic):
    (rule,) = [rule for rule in RULES if rule.name == name]
    read = read_document(epic)
    subject = Subject(read, analyse(read, DEFAULT_PLACES, DAY), DAY, work_type=read.work_type)
    in_force = rule.model_validate(OPTIONS.get(name, {}))
    found = [] if in_force.inapplicable(subject) else list(in_force.check(subject))
    return "good" if not found else "unsure" if all(one.doubt for one in found) else "bad"


@pytest.mark.parametrize(
    ("rule", "text", "answer"),
    [
        pytest.param(rule, text, answer, id=f"{rule}-{language}-{answer}-{number}")
        for rule, languages in SENTENCES.items()
        for language, answers in languages.items()
        for answer, texts in answers.items()
        for number, text in enumerate(texts)
    ],
)
def test_a_sentence_is_judged_in_its_own_language(rule, text, answer):
    assert judged(rule, document(rule, text)) == answer, text


@pytest.mark.parametrize("rule", SENTENCES)
def test_every_language_has_six_sentences_of_both_kinds(rule):
    assert set(SENTENCES[rule]) == {"es", "fr", "pt", "ja"}
    for answers in SENTENCES[rule].values():
        assert sum(map(len, answers.values())) >= 6
        assert len(answers) > 1


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
@pytest.mark.parametrize(
    "rule", [rule.name for rule in RULES if issubclass(rule, TextRule) and rule.name in SENTENCES]
)
def test_a_language_that_is_not_read_is_never_accused(rule, text):
    said = (text, text) if rule == "parent-key-result" else text
    assert judged(rule, document(rule, said)) != "bad"
