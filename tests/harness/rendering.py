"""One structure of sections, paragraphs, lists and tables, written in each of the three markups."""


def markdown(sections):
    """Return the sections as Markdown."""
    return "\n\n".join(
        "\n\n".join([f"## {title}", *map(_markdown_block, blocks)]) for title, blocks in sections
    )


def wiki(sections):
    """Return the sections as Jira's wiki markup."""
    return "\n\n".join("\n\n".join([f"h2. {title}", *map(_wiki_block, blocks)]) for title, blocks in sections)


def adf(sections):
    """Return the sections as a document in the Atlassian Document Format."""
    content = []
    for title, blocks in sections:
        content.append({"type": "heading", "attrs": {"level": 2}, "content": [_text(title)]})
        content += [_adf_block(block) for block in blocks]
    return {"type": "doc", "version": 1, "content": content}


def _markdown_block(block):
    if isinstance(block, list):
        return "\n".join(f"- {item}" for item in block)
    if isinstance(block, dict):
        head, *rows = [f"| {' | '.join(map(str, row))} |" for row in block["table"]]
        return "\n".join([head, "|---" * len(block["table"][0]) + "|", *rows])
    return block


def _wiki_block(block):
    if isinstance(block, list):
        return "\n".join(f"* {item}" for item in block)
    if isinstance(block, dict):
        head, *rows = block["table"]
        return "\n".join([f"||{'||'.join(head)}||", *(f"|{'|'.join(map(str, row))}|" for row in rows)])
    return block


def _adf_block(block):
    if isinstance(block, list):
        items = [{"type": "listItem", "content": [_paragraph(item)]} for item in block]
        return {"type": "bulletList", "content": items}
    if isinstance(block, dict):
        kinds = ["tableHeader"] + ["tableCell"] * len(block["table"])
        rows = [
            {"type": "tableRow", "content": [{"type": kind, "content": [_paragraph(cell)]} for cell in row]}
            for kind, row in zip(kinds, block["table"], strict=False)
        ]
        return {"type": "table", "content": rows}
    return _paragraph(block)


def _paragraph(text):
    return {"type": "paragraph", "content": [_text(text)]}


def _text(text):
    return {"type": "text", "text": str(text)}
