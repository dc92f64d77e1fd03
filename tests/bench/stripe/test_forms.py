"""Form keys and values: what Stripe's own parameter types know, and nothing else."""

import pytest
import stripe

from kiosk.bench.stripe.forms import checked
from kiosk.bench.stripe.wire import Refusal
from tests.bench.stripe.conftest import READER, Raw, Till, error

CREATE = [("amount", "100"), ("currency", "usd")]


def refused(call: str, *form: tuple[str, str]) -> tuple[str | None, str | None]:
    """(code, param) of the refusal."""
    with pytest.raises(Refusal) as wrong:
        checked(call, form)
    said = wrong.value.served.body["error"]
    return said.get("code"), said.get("param")


def test_brackets_become_nested_names() -> None:
    """As the library writes them: lists by number, dicts by name."""
    form = [
        ("payment_intent", "pi_1"),
        ("process_config[tipping][amount_eligible]", "500"),
        ("process_config[skip_tipping]", "true"),
        ("expand[0]", "location"),
    ]
    assert checked("process", form) == {
        "payment_intent": "pi_1",
        "process_config": {"tipping": {"amount_eligible": "500"}, "skip_tipping": "true"},
        "expand": {"0": "location"},
    }


def test_empty_brackets_add_to_a_list() -> None:
    """As curl users write them; the order stays."""
    form = [
        *CREATE,
        ("allowed_payment_method_types[]", "card_present"),
        ("allowed_payment_method_types[]", "interac_present"),
    ]
    kinds = checked("create", form)["allowed_payment_method_types"]
    assert list(kinds.values()) == ["card_present", "interac_present"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("tip", "1"),
        ("metadata_", "x"),
        ("payment_method_options[card_presence]", "1"),
        ("payment_method_options[card_present][capture_methods]", "manual"),
        ("shipping[address][planet]", "Mars"),
        ("description[language]", "en"),
        ("idempotency_key", "k"),
        ("api_key", "sk"),
    ],
)
def test_an_unknown_key_is_refused_at_any_depth(name: str, value: str) -> None:
    """Options of a request are no parameters although the library's types mix them; `param` is
    the whole path."""
    assert refused("create", *CREATE, (name, value)) == ("parameter_unknown", name)


@pytest.mark.parametrize(
    ("call", "form", "param"),
    [
        ("create", [("amount", "100")], "currency"),
        ("create", [("amount", ""), ("currency", "usd")], "amount"),
        ("process", [], "payment_intent"),
        ("search", [("limit", "1")], "query"),
        ("present", [("card[number]", "1"), ("card[exp_year]", "34")], "card[exp_month]"),
    ],
)
def test_a_missing_parameter_is_named(call: str, form: list[tuple[str, str]], param: str) -> None:
    """Also one inside an object that was begun; empty is missing."""
    assert refused(call, *form) == ("parameter_missing", param)


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("amount", "12.50", "parameter_invalid_integer"),
        ("amount", "1e3", "parameter_invalid_integer"),
        ("confirm", "yes", None),
        ("allowed_payment_method_types", "card_present", None),
        ("shipping", "home", None),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(name: str, value: str, code: str | None) -> None:
    """Whole numbers, truth values, lists and objects."""
    form = dict(CREATE) | {name: value}
    assert refused("create", *form.items()) == (code, name)


def test_metadata_takes_any_name() -> None:
    """And keeps its text as it is."""
    form = [*CREATE, ("metadata[payment]", "p1"), ("metadata[note of ours]", "12,5 €")]
    assert checked("create", form)["metadata"] == {"payment": "p1", "note of ours": "12,5 €"}


def test_a_name_cannot_be_text_and_object() -> None:
    """A broken client is told so."""
    assert refused("create", *CREATE, ("shipping", "x"), ("shipping[name]", "y"))[1] is not None


def test_a_former_name_is_told_apart_from_an_unknown_one() -> None:
    """The one rename that bites whoever follows an old guide (DEVICES 5.1)."""
    code = "payment_method_types_no_longer_supported"
    wrong = refused("create", *CREATE, ("payment_method_types[0]", "card_present"))
    assert wrong == (code, "payment_method_types")


def test_a_range_of_times_may_be_a_number_or_an_object() -> None:
    """A union in the library's types: both pass, a wrong bound does not."""
    assert checked("list", [("created", "5")]) == {"created": "5"}
    assert checked("list", [("created[gte]", "5")]) == {"created": {"gte": "5"}}
    assert refused("list", ("created[since]", "5")) == ("parameter_unknown", "created[since]")


def test_the_library_hears_of_an_unknown_parameter(till: Till) -> None:
    """A misspelt wish must not be ignored: the customer would have no cancel button."""
    intent = till.create()
    with pytest.raises(stripe.InvalidRequestError) as wrong:
        till.readers.process_payment_intent(
            READER,
            params={
                "payment_intent": intent,
                "process_config": {"enable_customer_cancelation": True},  # type: ignore[typeddict-unknown-key]  # the misspelling is the test
            },
        )
    assert wrong.value.code == "parameter_unknown"
    assert wrong.value.param == "process_config[enable_customer_cancelation]"
    assert till.action() is None


def test_the_library_says_that_allowed_types_must_be_used(till: Till) -> None:
    """Through the socket, with the name in the code."""
    with pytest.raises(stripe.InvalidRequestError) as wrong:
        till.intents.create(
            params={
                "amount": 100,
                "currency": "usd",
                "payment_method_types": ["card_present"],  # type: ignore[typeddict-unknown-key]  # the former name is the test
            }
        )
    assert wrong.value.code == "payment_method_types_no_longer_supported"


def test_a_lookup_is_checked_as_well(raw: Raw) -> None:
    """Parameters of a GET are in its query."""
    intent = raw.create()
    reply = raw.ask("GET", f"/v1/payment_intents/{intent}?extend[0]=latest_charge")
    assert error(reply) == (400, "invalid_request_error", "parameter_unknown", "extend")
