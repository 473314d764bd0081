"""The pages in a real browser: no barrier, no breach of the policy, no sideways scrolling, no script needed."""

import re

import pytest

pytestmark = pytest.mark.browser

PAGES = (
    "/",
    "/?project=MOB&page=2",
    "/epics/PAY-100",
    "/rules",
    "/rules/baseline",
    "/policies",
    "/playground",
    "/nothing",
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_barrier_and_does_not_scroll_sideways(open_page, site, axe, path, width, scheme):
    page = open_page(site + path, width=width, scheme=scheme)
    page.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.locator("html").get_attribute("data-ready") == "yes"


@pytest.mark.parametrize("path", ["/", "/rules", "/policies"])
def test_an_empty_world_has_no_barrier_either(open_page, empty_site, axe, path):
    page = open_page(empty_site + path, width=320)
    assert axe(page) == []


def test_the_search_for_barriers_finds_one_that_is_planted(open_page, site, axe):
    page = open_page(site + "/playground")
    page.locator("label[for=summary]").evaluate("label => label.remove()")
    assert any(line.startswith("label:") for line in axe(page))


def test_a_style_in_the_page_would_be_noticed(chromium, site):
    page = chromium.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(site + "/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')")
    page.wait_for_timeout(50)
    page.close()
    assert any("style" in text for text in said)


@pytest.mark.parametrize("path", ["/", "/playground", "/policies"])
def test_what_can_be_pressed_is_large_enough(open_page, site, path):
    page = open_page(site + path, width=320)
    small = page.locator(
        "button, select, summary, input, textarea, .menu a, a.button, a.chip, .kind label"
    ).evaluate_all(
        """all => all.filter(each => each.getClientRects().length && each.type !== 'hidden' && each.type !== 'radio')
                  .filter(each => { const box = each.getBoundingClientRect(); return box.width < 24 || box.height < 24 })
                  .map(each => each.outerHTML.slice(0, 120))"""
    )
    assert small == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_in_charts_can_be_read(open_page, site, scheme):
    # Barriers inside pictures are not searched for by axe: computed colours are compared here.
    page = open_page(site + "/", scheme=scheme)
    pairs = page.evaluate(
        """() => {
          const rgb = (colour) => { const c = document.createElement('canvas').getContext('2d'); c.fillStyle = colour;
            c.fillRect(0, 0, 1, 1); return [...c.getImageData(0, 0, 1, 1).data].slice(0, 3) };
          return [...document.querySelectorAll('.chart svg text')].filter(t => t.getClientRects().length).map(t => {
            const part = t.classList.contains('on') && t.previousElementSibling;
            const back = part ? getComputedStyle(part).fill : getComputedStyle(t.closest('.card')).backgroundColor;
            return [t.textContent, rgb(getComputedStyle(t).fill), rgb(back)] }) }"""
    )
    assert pairs
    assert [text for text, ink, paper in pairs if contrast(ink, paper) < 4.5] == []


def contrast(one, other):
    """Return how far apart two colours are, as WCAG counts."""

    def light(colour):
        parts = [part / 255 for part in colour]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    bright, dark = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_the_picture_that_fits_is_shown(open_page, site):
    shown = {}
    for width in (1280, 320):
        page = open_page(site + "/", width=width)
        look = page.locator(".chart svg").evaluate_all(
            "all => all.filter(each => each.getClientRects().length).map(each => each.getAttribute('class'))"
        )
        shown[width] = set(look)
    assert shown == {1280: {"wide", "full"}, 320: {"narrow"}}


def test_a_mark_tells_its_numbers_to_the_pointer(open_page, site):
    page = open_page(site + "/")
    page.locator("svg.wide .tip .dot").first.hover()
    tooltip = page.locator("#tooltip")
    assert re.search(r"From \d+ \w+: \d+ of \d+ passed, \d+%", tooltip.inner_text())
    page.keyboard.press("Escape")
    assert not tooltip.is_visible()


def test_filters_live_in_the_address_and_go_back_with_the_back_button(open_page, site):
    page = open_page(site + "/")
    page.get_by_role("combobox", name="Project").select_option("MOB")
    page.get_by_role("button", name="Apply").click()
    page.wait_for_url(re.compile(r"project=MOB"))
    assert page.get_by_role("status").inner_text() == "40 epics match."
    page.go_back()
    assert page.get_by_role("status").inner_text() == "101 epics match."
    page.go_forward()
    assert page.get_by_role("combobox", name="Project").input_value() == "MOB"
    page.get_by_role("link", name="Clear").click()
    assert page.url == site + "/"


def test_an_epic_is_one_step_from_the_overview(open_page, site):
    page = open_page(site + "/")
    link = page.locator("#epics tbody a").first
    key = link.inner_text()
    link.click()
    assert page.url.endswith(f"/epics/{key}")
    assert (
        page.get_by_role("link", name="Open in Jira").get_attribute("href")
        == f"https://jira.example/browse/{key}"
    )


@pytest.mark.parametrize("scripts", [True, False])
def test_the_theme_is_changed_and_stays(open_page, site, scripts):
    page = open_page(site + "/rules", scripts=scripts)
    page.get_by_role("button", name="Dark theme").click()
    page.wait_for_url(site + "/rules")
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.goto(site + "/policies")
    page.get_by_role("button", name="Light theme").click()
    page.wait_for_url(site + "/policies")
    assert page.locator("html").get_attribute("data-theme") == "light"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_text_goes_to_the_playground_and_comes_back_judged(open_page, site, axe, scripts):
    page = open_page(site + "/playground", scripts=scripts)
    page.get_by_label("Title").fill("Fewer refund calls")
    page.get_by_role("textbox", name="Text").fill("We will do much.\nBuild the new page soon.")
    page.get_by_role("button", name="Check").click()
    page.get_by_role("heading", name="What Jira would show").wait_for()
    assert page.locator("mark").all_inner_texts() == ["Build the new page"]
    assert page.get_by_label("Comment in Jira").get_by_text("Two things are missing").count() == 1
    assert (
        page.get_by_role("textbox", name="Text").input_value() == "We will do much.\nBuild the new page soon."
    )
    if scripts:
        assert axe(page) == []


def test_ctrl_and_enter_send_the_text(open_page, site):
    page = open_page(site + "/playground")
    text = page.get_by_role("textbox", name="Text")
    text.fill("Cut calls from 9 to 4.")
    text.press("Control+Enter")
    page.get_by_text("Nothing is missing").wait_for()


def test_everything_is_reached_and_read_without_scripts(open_page, site):
    page = open_page(site + "/", scripts=False)
    page.get_by_role("combobox", name="Policy").select_option("payments")
    page.get_by_role("button", name="Apply").click()
    page.wait_for_url(re.compile("policy=payments"))
    page.locator("summary").first.click()
    assert page.get_by_role("region", name="First looks by period").is_visible()
    for name in ("Rules", "Policies", "Playground"):
        page.get_by_role("navigation", name="Main").get_by_role("link", name=name).click()
        assert page.get_by_role("heading", level=1).inner_text() == name


def test_the_keyboard_reaches_the_content_first(open_page, site):
    page = open_page(site + "/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
