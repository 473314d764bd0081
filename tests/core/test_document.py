"""Blocks and their places."""

from hypothesis import given, strategies as st

from linter.core.document import BlockKind, Builder, plain


@given(
    st.lists(
        st.tuples(st.sampled_from(list(BlockKind)), st.text(max_size=30), st.integers(1, 6)), max_size=12
    )
)
def test_every_block_stands_where_it_says(parts):
    builder = Builder()
    for kind, text, level in parts:
        builder.add(kind, text, level=level)
    document = builder.build()
    assert all(document.text[block.start : block.end] == block.text for block in document.blocks)


def test_a_block_knows_the_headings_above_it():
    builder = Builder()
    for level, title in ((1, "Goals"), (2, "Primary"), (3, "Deep"), (2, "Secondary")):
        builder.add(BlockKind.HEADING, title, level=level)
    builder.add(BlockKind.PARAGRAPH, "text")
    assert builder.build().blocks[-1].sections == ("Goals", "Secondary")


def test_plain_text_is_a_paragraph_a_line():
    assert [block.text for block in plain("one\n\n two ").blocks] == ["one", "two"]
