from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.benchmarks.case_maker import name_customer
from tests.benchmarks.seeded_cases import AS_OF, make_case, write_site
from vpcases.build.arrow import check_site
from vpcases.problems import list_mistakes
from vpcases.settings import Settings


def read_all(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_seeded_site_loads_without_a_mistake(tmp_path: Path, seed: int) -> None:
    write_site(tmp_path, 60, seed)

    settings = Settings(cases=tmp_path / "cases", site=tmp_path, as_of=date.fromisoformat(AS_OF))
    reading, problems = check_site(settings)

    assert list_mistakes(problems) == []
    assert len(reading.library.cases) == 60
    assert {record.content.status.value for record in reading.library.cases.values()} == {
        "published"
    }


def test_the_same_seed_makes_the_same_bytes(tmp_path: Path) -> None:
    for name, seed in (("one", 7), ("two", 7), ("other", 8)):
        write_site(tmp_path / name, 20, seed)

    one, two, other = (read_all(tmp_path / name) for name in ("one", "two", "other"))
    assert one == two
    assert one != other


def test_a_small_site_is_the_beginning_of_a_large_one(tmp_path: Path) -> None:
    write_site(tmp_path / "small", 5)
    write_site(tmp_path / "large", 25)

    small, large = (read_all(tmp_path / name) for name in ("small", "large"))
    assert small.items() <= large.items()


def test_cases_are_as_long_as_real_ones() -> None:
    sizes = [len(make_case(number)[1].encode()) for number in range(200)]

    assert 5_900 < sum(sizes) / len(sizes) < 6_300
    assert min(sizes) > 3_500


def test_no_two_customers_of_many_share_a_name() -> None:
    assert len({name_customer(number) for number in range(20_000)}) == 20_000
