"""What a learner sees on the map, looked at in a real browser."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from ptgraph.course.model import Course
from ptgraph.memory.mastery import NodeProgress, NodeState
from ptgraph.publish.files import PublishError
from ptgraph.publish.map import draw_map
from ptgraph.settings import Language

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
EVIL = "<img src=x onerror=\"document.body.id='broken'\"></script><script>alert(1)</script><!--"
STATES = {
    "installing": NodeState.KNOWN,
    "tensors": NodeState.DUE,
    "linear": NodeState.LEARNING,
    "batch-norm": NodeState.READY,
}


def progress_in(course: Course) -> dict[str, NodeProgress]:
    """Return a learner's progress: the states above, everything else locked."""
    return {
        node.id: NodeProgress(
            node=node.id,
            state=STATES.get(node.id, NodeState.LOCKED),
            cards_learned=0,
            cards=len(node.cards),
            exercises_passed=0,
            exercises=len(node.exercises),
            cards_due=(),
            exercises_due=(),
        )
        for node in course.nodes.values()
    }


needs_browser = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="chromium and chromedriver are not installed"
)


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for switch in (
        *("headless=new", "no-sandbox", "disable-gpu", "no-first-run"),
        *("disable-background-networking", "disable-component-update", "disable-sync"),
        *("window-size=1400,900", f"user-data-dir={tmp_path_factory.mktemp('profile')}"),
    ):
        options.add_argument(f"--{switch}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(str(DRIVER)))
    yield driver
    driver.quit()


class Page:
    """A map in the browser and what its reader does."""

    def __init__(self, driver: webdriver.Chrome, file: Path) -> None:
        self.driver = driver
        driver.get("about:blank")
        for kind in ("browser", "performance"):
            driver.get_log(kind)  # what came before is not this page's
        driver.get(file.as_uri())

    def js(self, script: str, *values: object) -> object:
        return self.driver.execute_script(f"return {script}", *values)

    def find(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def text(self, selector: str) -> str:
        """Return what is shown, in one step: the panel may be replaced at any moment."""
        return str(self.js("document.querySelector(arguments[0]).innerText.trim()", selector))

    def until(self, condition: Callable[[], object]) -> None:
        WebDriverWait(self.driver, 10).until(lambda _: condition())

    def until_selected(self, title: str) -> None:
        self.until(lambda: self.text("#panel h2") == title)

    def click_on_canvas(self, node_id: str) -> None:
        spot = self.js("network.canvasToDOM(network.getPosition(arguments[0]))", node_id)
        assert isinstance(spot, dict)
        canvas = self.find("#map canvas")
        x, y = spot["x"] - canvas.size["width"] / 2, spot["y"] - canvas.size["height"] / 2
        ActionChains(self.driver).move_to_element_with_offset(canvas, x, y).click().perform()

    def is_in_view(self, node_id: str) -> bool:
        spot = self.js("network.canvasToDOM(network.getPosition(arguments[0]))", node_id)
        size = self.find("#map").size
        return 0 < spot["x"] < size["width"] and 0 < spot["y"] < size["height"]

    def requests(self) -> list[str]:
        events = (
            json.loads(line["message"])["message"] for line in self.driver.get_log("performance")
        )
        return [
            event["params"]["request"]["url"]
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        ]


@pytest.fixture
def open_map(chromium: webdriver.Chrome, tmp_path: Path) -> Callable[..., Page]:
    def opened(course: Course, language: Language = Language.EN) -> Page:
        file = tmp_path / "map of a course.html"
        draw_map(course, progress_in(course), file, language=language)
        return Page(chromium, file)

    return opened


@needs_browser
def test_nothing_leaves_the_file_and_nothing_fails(course, open_map, tmp_path):
    page = open_map(course)
    page.click_on_canvas("linear")
    page.until_selected("Linear layers")
    page.find("#search").send_keys("norm")
    own = (tmp_path / "map of a course.html").as_uri()
    requests = [url for url in page.requests() if not url.startswith("data:")]
    assert requests == [own]
    assert page.driver.get_log("browser") == []


@needs_browser
def test_no_foreign_script_or_request_would_be_let_through(course, open_map):
    page = open_map(course)
    page.driver.execute_script(
        "const script = document.createElement('script');"
        "script.textContent = 'window.foreign = true';"
        "document.head.append(script);"
    )
    assert page.js("window.foreign") is None
    policy = page.find("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert policy.startswith("default-src 'none';"), "a fetch would be let out"


@needs_browser
def test_every_node_and_edge_is_drawn(course, open_map):
    page = open_map(course)
    assert set(page.js("network.body.data.nodes.getIds()")) == set(course.nodes)
    edges = page.js("network.body.data.edges.map(edge => [edge.from, edge.to])")
    assert {tuple(edge) for edge in edges} == set(course.graph.edges)
    for node_id in course.nodes:
        spot = page.js("network.canvasToDOM(network.getPosition(arguments[0]))", node_id)
        assert page.js("network.getNodeAt(arguments[0])", spot) == node_id


@needs_browser
def test_a_click_tells_about_the_node(course, open_map):
    page = open_map(course)
    page.click_on_canvas("linear")
    page.until_selected("Linear layers")
    panel = page.text("#panel")
    assert "About Linear layers." in page.text("#panel .note")
    assert "Learning" in panel
    assert "0 of 2 cards learned, 0 of 1 exercises passed" in panel
    assert "Cards 2 · Exercises 1 · 15 min" in panel
    source = page.find("#panel > p > a").get_attribute("href")
    assert source == course.nodes["linear"].source
    lists = page.driver.find_elements(By.CSS_SELECTOR, "#panel .nodes")
    assert [each.text for each in lists] == ["Tensors", "Batch normalisation"]


@needs_browser
def test_the_panel_leads_from_node_to_node(course, open_map):
    page = open_map(course)
    page.click_on_canvas("linear")
    page.until_selected("Linear layers")
    page.find("#panel .nodes button").click()
    page.until_selected("Tensors")
    page.driver.back()
    page.until_selected("Linear layers")
    page.find("#panel .close").click()
    page.until_selected("Where you stand")


@needs_browser
def test_a_link_in_a_note_selects_its_node(course, build_course, open_map):
    body = "See [[batch-norm]]; `[[linear]]` and [[nowhere]] are no links."
    nodes = [replace(node, body=body) for node in course.nodes.values()]
    page = open_map(build_course(list(course.stages), nodes))
    page.click_on_canvas("tensors")
    page.until_selected("Tensors")
    links = page.driver.find_elements(By.CSS_SELECTOR, "#panel .note a")
    told = [(link.text, link.get_attribute("title")) for link in links]
    assert told == [("batch-norm", "Batch normalisation")]
    links[0].click()
    page.until_selected("Batch normalisation")


@needs_browser
def test_the_overview_counts_and_the_legend_names_every_state(course, open_map):
    page = open_map(course)
    assert page.text("#tally") == "2 of 4 nodes known"
    assert "2 / 2" in page.text("#panel details")
    legend = page.driver.find_elements(By.CSS_SELECTOR, "#legend summary > span")
    assert [each.text for each in legend] == ["Due", "Learning", "Ready", "Known", "Locked"]
    shapes = {each.find_element(By.CSS_SELECTOR, "path").get_attribute("d") for each in legend}
    assert len(shapes) == 5, "a state must be told by its shape, not only by its colour"


@needs_browser
def test_search_finds_and_opens(course, open_map):
    page = open_map(course)
    box = page.find("#search")
    box.send_keys("NORM batch")
    assert page.text("#found") == "Batch normalisation"
    page.js("network.moveTo({position: {x: 5000, y: 5000}, scale: 1})")
    box.send_keys(Keys.ENTER)
    page.until_selected("Batch normalisation")
    page.until(lambda: page.is_in_view("batch-norm"))
    box.send_keys("no such thing")
    assert page.text("#found") == "Nothing found"


@needs_browser
def test_the_keyboard_is_enough(course, open_map):
    page = open_map(course)
    page.find("#map").send_keys(Keys.ARROW_DOWN)
    page.until_selected("Installing PyTorch")
    page.find("#map").send_keys(Keys.ARROW_DOWN)
    page.until_selected("Tensors")
    page.find("#map").send_keys(Keys.ARROW_UP)
    page.until_selected("Installing PyTorch")
    page.find("#map").send_keys(Keys.ESCAPE)
    page.until_selected("Where you stand")


@needs_browser
def test_markup_in_titles_and_notes_stays_text(course, build_course, open_map):
    nodes = [replace(n, title=f"{EVIL}{n.id}", body=f"{EVIL}\n") for n in course.nodes.values()]
    stages = [replace(stage, title=EVIL) for stage in course.stages]
    page = open_map(build_course(stages, nodes))
    assert page.js("network.body.data.nodes.length") == 4
    assert EVIL in page.text("#panel details summary")
    page.find("#search").send_keys("linear")
    assert page.text("#found") == f"{EVIL}linear"
    page.click_on_canvas("linear")
    page.until_selected(f"{EVIL}linear")
    assert EVIL.partition("=")[0] in page.text("#panel .note")
    assert page.js("document.images.length") == 0
    assert page.js("document.scripts.length") == 3
    assert page.js("document.body.id") == ""
    assert page.driver.get_log("browser") == []


@needs_browser
def test_chinese(course, open_map):
    page = open_map(course, Language.ZH)
    assert page.js("document.documentElement.lang") == "zh-Hans"
    assert page.js("network.body.data.nodes.get('tensors').label") == "张量"
    page.find("#search").send_keys("张")
    page.find("#found button").click()
    page.until_selected("张量")
    assert "待复习" in page.text("#panel")


@needs_browser
def test_a_phone_shows_the_map_and_the_panel(course, open_map):
    page = open_map(course)
    size = {"width": 390, "height": 800, "deviceScaleFactor": 1, "mobile": True}
    page.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        page.driver.refresh()
        page.click_on_canvas("tensors")
        page.until_selected("Tensors")
        assert page.js("document.documentElement.scrollWidth") == 390
        assert page.is_in_view("tensors")
        assert page.find("#map").size["height"] > 250
        assert page.find("#panel").size["height"] > 150
    finally:
        page.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@needs_browser
def test_dark_where_the_system_is_dark(course, open_map):
    page = open_map(course)
    colours = []
    for scheme in ("light", "dark"):
        feature = {"name": "prefers-color-scheme", "value": scheme}
        page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
        colours.append(page.js("getComputedStyle(document.body).backgroundColor"))
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert colours == ["rgb(246, 247, 249)", "rgb(20, 23, 29)"]


def test_the_same_course_gives_the_same_file(course, tmp_path):
    draw_map(course, progress_in(course), tmp_path / "one.html")
    draw_map(course, progress_in(course), tmp_path / "deep" / "two.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "deep" / "two.html").read_bytes()


def test_a_failure_leaves_the_old_map(course, build_course, tmp_path):
    file = tmp_path / "map.html"
    draw_map(course, progress_in(course), file, language=Language.ZH)
    before = file.read_bytes()
    node = replace(course.nodes["linear"], note_zh=tmp_path / "missing.zh.md")
    nodes = [node if n.id == "linear" else n for n in course.nodes.values()]
    other = build_course(list(course.stages), nodes)
    with pytest.raises(PublishError, match="`linear` cannot be read") as caught:
        draw_map(other, progress_in(other), file, language=Language.ZH)
    assert caught.value.where.endswith("missing.zh.md")
    assert file.read_bytes() == before


def test_a_place_that_cannot_be_written_is_one_clear_error(course, tmp_path):
    occupied = tmp_path / "a file"
    occupied.touch()
    with pytest.raises(PublishError, match="cannot be written"):
        draw_map(course, progress_in(course), occupied / "map.html")
