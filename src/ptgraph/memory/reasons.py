"""Why `next` says what it says: sentences in the learner's language.

A reason is a key and its facts; the sentence is made here, so that ranking stays free of
wording and every reason exists in both languages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from ptgraph.settings import Language


class Why(Enum):
    """Everything that `next` can say, in English and Chinese."""

    DUE = (
        "Due for review: cards {cards}, exercises {exercises}.",
        "到期复习：卡片 {cards} 张，练习 {exercises} 道。",
    )
    LEAST_SURE = (
        "You are least sure of {title}: the chance that you still recall it is about {percent} %.",
        "目前最没把握的是{title}：还记得的概率约为 {percent} %。",
    )
    BACKLOG_FIRST = (
        "Reviews may take two thirds of the day's {minutes} minutes; the rest is for learning.",
        "复习最多占今天 {minutes} 分钟的三分之二，其余留给新内容。",
    )
    BEGUN = (
        "You have begun it: {cards_learned} of {cards} cards and {exercises_passed} of {exercises} "
        "exercises are learned.",
        "已经开始：{cards} 张卡片学会 {cards_learned} 张，"
        "{exercises} 道练习通过 {exercises_passed} 道。",
    )
    FIRST_RECALL = (
        "A card is learned when you have recalled it twice, some minutes apart.",
        "一张卡片要隔几分钟再答对一次，才算学会。",
    )
    ENTRANCE = (
        "It needs nothing before it: this is where the course begins.",
        "无需任何基础：课程从这里开始。",
    )
    PREREQUISITES_KNOWN = (
        "You know everything it builds on: {titles}.",
        "它所依赖的你都掌握了：{titles}。",
    )
    OPENS = ("It opens the way to {titles}.", "它通向：{titles}。")
    AHEAD = (
        "Nothing else is left for now, so these cards come up to {minutes} minutes early.",
        "目前没有别的内容，这些卡片提前至多 {minutes} 分钟出现。",
    )
    MINUTES_USED = (
        "Today's {minutes} minutes are used: {spent} minutes of study.",
        "今天的 {minutes} 分钟已用完：学习了 {spent} 分钟。",
    )
    NEW_NODES_USED = (
        "You have begun {count} new nodes today; more would crowd the reviews to come.",
        "今天已开始 {count} 个新节点；再多会挤占之后的复习。",
    )
    TOO_LONG = (
        "{title} takes about {need} minutes, and {left} are left today.",
        "{title}约需 {need} 分钟，今天还剩 {left} 分钟。",
    )
    ALL_KNOWN = (
        "You know every node of the course, and nothing is due.",
        "全部节点都已掌握，目前没有到期的复习。",
    )
    NOTHING_NOW = ("Nothing is due now.", "目前没有到期的内容。")
    COME_BACK = ("Come back {when}.", "{when}再来。")


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason with its facts."""

    why: Why
    facts: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, language: Language) -> str:
        """Return the reason as a sentence."""
        english, chinese = self.why.value
        return (chinese if language is Language.ZH else english).format(**self.facts)
