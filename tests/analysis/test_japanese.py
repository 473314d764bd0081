import pytest


@pytest.mark.parametrize(
    "text",
    [
        "救急外来の待ち時間を2026年6月末までに95分から60分へ短縮する。",
        "看護師の離職率を18％から12％に引き下げる。",
        "衣料品の返品を半減させる。",
        "２０２６年９月までに解約率を３％以下に抑える。",
        "加盟店の審査日数：現在9日、目標3日",
        "2026年3月までに中小企業の新規契約を40社獲得する。",
        "荷物の95％が約束の日に届く。",
        "離反した大口顧客12社を取り戻す。",
    ],
)
def test_a_japanese_change_with_a_number_is_an_outcome(measurable, text):
    assert measurable(text) == ("ja", "yes")


@pytest.mark.parametrize(
    "text",
    [
        "候補者の満足度を向上させる。",
        "工場のエネルギー使用量を削減したい。",
        "問い合わせには24時間以内に回答する。",
        "クレーム率を1%未満に保つ。",
    ],
)
def test_a_japanese_direction_or_level_is_half_an_outcome(measurable, text):
    assert measurable(text) == ("ja", "partial")


@pytest.mark.parametrize(
    "text",
    [
        "行政手続き30件を電子化する。",
        "8つの生産ラインにセンサーを設置する。",
        "新しい社内ポータルの運用開始。",
        "年末までに看護師を4名採用する。",
        "患者への聞き取りを15回行う。",
        "運送会社3社と契約を再交渉する。",
    ],
)
def test_japanese_work_is_output(measurable, output, text):
    assert measurable(text) == ("ja", "no")
    assert output(text)


def test_what_a_rate_was_is_no_outcome(measurable):
    assert measurable("2024年の返品率は14％だった。") == ("ja", "no")
