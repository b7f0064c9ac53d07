import pytest

from tidings.gazetteer.points import Point, distance_km, middle


def test_distance_of_two_towns() -> None:
    assert distance_km(33.3406, 44.4009, 31.058, 46.2573) == pytest.approx(309, abs=5)


def test_the_middle_of_a_square_is_its_centre_however_its_towns_crowd() -> None:
    towns = [
        Point(0, 0),
        Point(0, 2),
        Point(2, 0),
        Point(2, 2),
        *(Point(0.1, 0.1 + number / 1000) for number in range(12)),
    ]
    centre, radius = middle(towns)
    assert (centre.lat, centre.lon) == pytest.approx((1, 1), abs=0.01)
    assert radius == pytest.approx(157, abs=2)


def test_the_middle_across_the_date_line() -> None:
    centre, _ = middle([Point(-17, 179), Point(-18, -179), Point(-17.5, 178), Point(-17.2, -178)])
    assert abs(abs(centre.lon) - 180) < 1


def test_a_town_filed_under_a_wrong_division_is_left_out() -> None:
    towns = [Point(30 + number / 100, 40 + number / 90) for number in range(20)]
    centre, _ = middle([*towns, Point(-40, 170)])
    assert distance_km(centre.lat, centre.lon, 30.1, 40.1) < 20


@pytest.mark.parametrize("towns", [[Point(10, 20)], [Point(10, 20), Point(12, 20)], [Point(10, 20), Point(10, 20)]])
def test_few_towns_have_their_mean(towns: list[Point]) -> None:
    centre, _ = middle(towns)
    assert centre.lon == pytest.approx(20)
