"""What is timed, and the targets that it is held to."""

from dataclasses import dataclass, field
from typing import Callable

from measuring import Series, run
from questions import canonical


class AnswersDiffer(Exception):
    """Two programs gave different answers to one question."""


@dataclass
class Target:
    words: str
    # Takes the series by engine; None where a peer that it needs is missing.
    holds: Callable
    # The peer that it compares with.
    peer: str = ""


def at_most_seconds(limit):
    words = f"{limit * 1000:g} ms" if limit < 1 else f"{limit:g} s"
    return Target(f"< {words}", lambda series: series["arrears"].median < limit)


def at_most_bytes(limit):
    words = f"< {limit / 1e9:g} GB"
    return Target(words, lambda series: series["arrears"].peak_bytes < limit)


def at_most_of(peer, share):
    def holds(series):
        if peer not in series:
            return None
        return series["arrears"].median <= share * series[peer].median

    return Target(f"<= {share:g} {peer}", holds, peer)


def at_most_of_duckdb(share):
    return at_most_of("DuckDB", share)


@dataclass
class Case:
    name: str
    rounds: int
    targets: list = field(default_factory=list)
    series: dict = field(default_factory=dict)

    def add(self, engine, sample):
        self.series.setdefault(engine.name, Series()).add(sample)

    def judged(self):
        """Each target and whether it held, None where a peer that it needs is missing."""
        return [(target, target.holds(self.series)) for target in self.targets]


def in_turn(engines, round_number):
    """The engines, another one first in each round."""
    first = round_number % len(engines)
    return engines[first:] + engines[:first]


def compare(question, engines, databases, folder):
    """Asks every engine once; returns the answer that all give, or throws both."""
    first = None
    for engine in engines:
        output = run(engine.ask(databases[engine.name], question), folder).output
        answer = canonical(engine.answer(output), question.is_ordered)
        if first is None:
            first = (engine, answer)
        elif first[1] != answer:
            raise AnswersDiffer(
                f"{question.name}: {question.arrears}\n  {first[0].name}: {first[1][:5]}\n"
                f"  {engine.name}: {answer[:5]}\n  {question.sql}"
            )
    return first[1]


def time_question(case, question, engines, databases, folder):
    """Times a question in all engines in turn; every timed answer is compared too."""
    expected = compare(question, engines, databases, folder)
    for round_number in range(case.rounds):
        for engine in in_turn(engines, round_number):
            sample = run(engine.ask(databases[engine.name], question), folder)
            if canonical(engine.answer(sample.output), question.is_ordered) != expected:
                raise AnswersDiffer(f"{question.name}: {engine.name} changed its answer")
            case.add(engine, sample)


def time_start(case, engines, folder):
    for round_number in range(case.rounds):
        for engine in in_turn(engines, round_number):
            case.add(engine, run(engine.start(), folder))
