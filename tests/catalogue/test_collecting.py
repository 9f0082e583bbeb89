from __future__ import annotations

from vpcases.catalogue.collecting import (
    ABOUT_TIED,
    collect_messages,
    list_said,
    read_code,
    read_template,
)


def words_of_code(text: str) -> list[tuple[str, ...]]:
    return [said.words for said in read_code(text, "a.py")]


def words_of_template(text: str) -> list[tuple[str, ...]]:
    return [said.words for said in read_template(text, "a.jinja")]


def test_what_a_module_says_is_collected() -> None:
    text = """
TABLE = {1: fixed("one thing")}
x = say(language, "until {day}", day=word(day))
y = catalogue.say_count(language, "{count} proof", "{count} proofs", n)
"""
    assert set(words_of_code(text)) == {
        ("one thing",),
        ("until {day}",),
        ("{count} proof", "{count} proofs"),
    }


def test_what_is_said_within_what_is_said_is_collected() -> None:
    text = 'say(language, "of {what}", what=join([say(language, "time")], say(language, "and")))'

    assert set(words_of_code(text)) == {("of {what}",), ("time",), ("and",)}


def test_words_of_a_table_or_for_authors_are_not_collected_where_they_are_said() -> None:
    text = 'say(language, TABLE["most"]); say(language, words); say("en", "written"); say(language)'

    assert words_of_code(text) == []


def test_what_a_template_says_is_collected_also_in_attributes_and_values() -> None:
    text = """
{% macro part(x) %}
  <p title="{{ say('Sort') }}">{{ say("Speaks to {things}", things=links(say("all"))) }}
  {%- if x %}{{ say_count("{count} case", "{count} cases", x | length) }}{% endif %}
{% endmacro %}
{{ say(x.words) }}
"""
    assert set(words_of_template(text)) == {
        ("Sort",),
        ("Speaks to {things}",),
        ("all",),
        ("{count} case", "{count} cases"),
    }


def test_comments_for_translators_are_collected() -> None:
    code = """
# Translators: of a day,
# not of a place
x = say(language, "until {day}", day=day)
# Something else
y = say(language, "from {day}", day=day)
"""
    template = '{# Translators: of a day #}\n{{ say("until {day}", day=day) }}\n'

    assert [said.comments for said in read_code(code, "a.py")] == [
        ("of a day, not of a place",),
        (),
    ]
    assert [said.comments for said in read_template(template, "a.jinja")] == [("of a day",)]


def test_messages_are_in_order_and_tell_which_files_say_them() -> None:
    messages = [message for message in collect_messages() if message.id]
    keys = [message.id if isinstance(message.id, str) else message.id[0] for message in messages]
    files = {file for message in messages for file, _ in message.locations}

    assert keys == sorted(keys)
    assert {"pages/wording.py", "pages/card.py"} <= files
    assert {file.partition("/")[0] for file in files} <= {"pages", "render", "engine", "templates"}


def test_a_space_that_does_not_break_is_told() -> None:
    [message] = [m for m in collect_messages() if m.id == "{number}\u00a0points"]

    assert message.auto_comments == [ABOUT_TIED]


def test_one_message_has_one_plural() -> None:
    plurals: dict[str, set[tuple[str, ...]]] = {}
    for said in list_said():
        plurals.setdefault(said.words[0], set()).add(said.words)

    assert {one: found for one, found in plurals.items() if len(found) > 1} == {}
