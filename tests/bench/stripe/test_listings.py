"""Lists and searches: how an intent is found whose id was lost."""

import pytest
import stripe

from tests.bench.stripe.conftest import EPOCH_S, Raw, Till, error

INTENTS = "/v1/payment_intents"


def test_a_list_shows_the_newest_first_and_that_there_is_more(till: Till) -> None:
    """Two of three; the library fetches the rest by itself."""
    made = [till.create(f"t{number}:pi") for number in range(3)]
    page = till.intents.list(params={"limit": 2})
    assert [intent.id for intent in page.data] == [made[2], made[1]]
    assert page.has_more is True
    assert [intent.id for intent in page.auto_paging_iter()] == made[::-1]


def test_a_list_has_ten_unless_told(raw: Raw) -> None:
    """Stripe's default; the shape of a list."""
    for _ in range(11):
        raw.create()
    page = raw.get(INTENTS)
    assert (page["object"], page["url"]) == ("list", INTENTS)
    assert (len(page["data"]), page["has_more"]) == (10, True)


def test_a_list_can_be_cut_by_time(raw: Raw) -> None:
    """created[gte] and [lt] in UTC seconds: recovery looks only at the day of the payment."""
    first = raw.create()
    raw.now += 3600
    second = raw.create()
    since = EPOCH_S + int(raw.now)
    found = raw.get(f"{INTENTS}?created[gte]={since}")["data"]
    assert [intent["id"] for intent in found] == [second]
    found = raw.get(f"{INTENTS}?created[lt]={since}")["data"]
    assert [intent["id"] for intent in found] == [first]
    found = raw.get(f"{INTENTS}?created={since}")["data"]
    assert [intent["id"] for intent in found] == [second]


def test_a_list_can_show_the_charges(raw: Raw) -> None:
    """data.latest_charge, as the API reference writes it for lists."""
    intent = raw.create()
    raw.process(intent)
    raw.do("present_card")
    raw.passes(2.0)
    (shown,) = raw.get(f"{INTENTS}?expand[]=data.latest_charge")["data"]
    assert shown["latest_charge"]["object"] == "charge"


def test_an_intent_is_found_by_its_metadata(till: Till) -> None:
    """MONEY 4.3: a create older than 20 hours is searched by the payment's id."""
    till.create("t1:pi", payment="p1")
    wanted = till.create("t2:pi", payment="p2")
    till.clock.passes(60.0)
    found = till.intents.search(params={"query": "metadata['payment']:'p2'"})
    assert [intent.id for intent in found.data] == [wanted]
    assert till.intents.search(params={"query": "metadata['payment']:'p3'"}).data == []


def test_a_search_lags_behind(till: Till) -> None:
    """Up to a minute (Stripe, Search): a search that finds nothing just after a create proves
    nothing, a list does."""
    till.create()
    query: stripe.params.PaymentIntentSearchParams = {"query": "metadata['payment']:'p1'"}
    till.clock.passes(58.0)
    assert till.intents.search(params=query).data == []
    assert len(till.intents.list().data) == 1
    till.clock.passes(2.0)
    assert len(till.intents.search(params=query).data) == 1


@pytest.mark.parametrize(("status", "found"), [("requires_payment_method", 1), ("succeeded", 0)])
def test_terms_can_be_joined(raw: Raw, status: str, found: int) -> None:
    """Both must hold; double quotes do as well."""
    raw.create("&metadata[payment]=p1")
    raw.now += 61
    query = f'metadata["payment"]:"p1" AND status:"{status}"'.replace(" ", "+")
    page = raw.get(f"{INTENTS}/search?query={query}")
    assert (page["object"], page["next_page"]) == ("search_result", None)
    assert len(page["data"]) == found


@pytest.mark.parametrize("query", ["payment:'p1'", "status:'canceled'+OR+status:'x'", "p1"])
def test_a_query_that_the_double_cannot_read_is_refused(raw: Raw, query: str) -> None:
    """Rather than finding everything or nothing."""
    reply = raw.ask("GET", f"{INTENTS}/search?query={query}")
    assert error(reply) == (400, "invalid_request_error", None, "query")
