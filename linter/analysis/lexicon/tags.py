"""What a word can be, as bits, so that one look-up answers every question about it."""

from typing import Final

CHANGE: Final = 1 << 0
"""A change of a measure, as verb or noun: rises, reduce, growth."""
COMPARE: Final = 1 << 1
"""A comparative: fewer, faster, more."""
REACH: Final = 1 << 2
"""Getting to a level or getting others to act: achieve, reach, generate, win."""
HOLD: Final = 1 << 3
"""Keeping a level: maintain, stays, never."""
DELIVER: Final = 1 << 4
"""Making, doing, hiring: launch, migrate, train."""
AMBIGUOUS: Final = 1 << 5
"""A verb only where a verb can stand: report, test, plan."""
BEHAVE: Final = 1 << 6
"""What users and customers do: use, buy, return."""
METRIC: Final = 1 << 7
"""The name of a result: churn, conversion, revenue."""
SERVICE: Final = 1 << 8
"""A technical or service level: uptime, latency. Bare levels of these are guardrails."""
RESULT: Final = 1 << 9
"""What can be counted because others acted: sign-ups, complaints, orders."""
PEOPLE: Final = 1 << 10
"""People outside of the team: customers, learners, merchants."""
STAFF: Final = 1 << 11
"""The house itself: engineers, roles, teams."""
THING: Final = 1 << 12
"""What a team makes or does: features, workshops, services."""
VANITY: Final = 1 << 13
"""Followers, likes, impressions."""
PROXY: Final = 1 << 14
"""Measures of activity: test coverage, velocity."""
DONE: Final = 1 << 15
"""Finished: live, ready, completed."""
NOT: Final = 1 << 16
"""A negation."""
FROM: Final = 1 << 17
TO: Final = 1 << 18
BY: Final = 1 << 19
OF: Final = 1 << 20
NOW: Final = 1 << 21
"""Introduces where a measure stands today: currently, baseline."""
OVER: Final = 1 << 22
"""A lower bound: at least, above."""
UNDER: Final = 1 << 23
"""An upper bound: at most, below."""
WITHIN: Final = 1 << 24
"""Introduces a time window."""
PURPOSE: Final = 1 << 25
"""Introduces an effect: so that, resulting in."""
JOIN: Final = 1 << 26
"""Connects clauses: and, or."""
LEAD: Final = 1 << 27
"""What can stand before a verb: we, will, to, must."""
NUMBER: Final = 1 << 28
"""A number word: two, dozen."""
FRACTION: Final = 1 << 29
"""A share or factor in a word: half, double, twice, zero."""
VAGUE: Final = 1 << 30
"""A word that its author should replace."""
PREPOSITION: Final = 1 << 31
"""Ends a noun phrase: for, in, on, with."""
BE: Final = 1 << 32
"""A form of to be or to have."""
GOAL: Final = 1 << 33
"""Introduces a target: goal, target."""
IMPROVE: Final = 1 << 34
"""A change without a direction of its own: improve, enhance. Needs a measure to mean anything."""
EVERY: Final = 1 << 35
"""Introduces a denominator: per, each, a (month)."""
FROM_BEFORE: Final = 1 << 36
"""As FROM, but what it governs stands before it."""
TO_BEFORE: Final = 1 << 37
"""As TO, but what it governs stands before it."""
CASE: Final = 1 << 38
"""What happens to people and can be counted in shares: orders, tickets, calls."""
SALE: Final = 1 << 39
"""What is closed by a sale: deals, contracts."""

VERB: Final = CHANGE | REACH | HOLD | DELIVER | BEHAVE
MEASURE: Final = METRIC | SERVICE | RESULT | PROXY | VANITY
