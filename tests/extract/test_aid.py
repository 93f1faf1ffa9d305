"""Aid and sanctions read from sentences written for this purpose."""

from __future__ import annotations

import pytest

from newsaudit.extract import extract_facts
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import AidStatus
from tests.gold.score import score


def read(text: str, published: str = "2025-07-03") -> list[AidStatus]:
    facts = extract_facts(Article("a", text).published(published, "option"))
    return [fact for fact in facts if isinstance(fact, AidStatus)]


@pytest.mark.parametrize(
    ("text", "donor", "recipient", "status", "modality"),
    [
        ("Canada approved military aid for Ukraine.", "CA", "UA", "approved", "asserted"),
        ("Canada has not approved military aid for Ukraine.", "CA", "UA", "not_approved",
         "negated"),
        ("Military aid to Kenya was suspended by Britain.", "GB", "KE", "paused", "asserted"),
        ("Japan would suspend food aid to Myanmar if fighting spread.", "JP", "MM", "paused",
         "conditional"),
        ("France plans to approve military aid for Chad.", "FR", "TD", "approved", "planned"),
        ("Spain will send weapons to Ukraine.", "ES", "UA", "announced", "planned"),
        ("Spain refused to send weapons to Ukraine.", "ES", "UA", "rejected", "asserted"),
        ("Poland stopped sending weapons to Ukraine.", "PL", "UA", "ended", "asserted"),
        ("Italy resumed deliveries of weapons to Libya.", "IT", "LY", "resumed", "asserted"),
        ("Kenya asked Canada for humanitarian aid.", "CA", "KE", "requested", "asserted"),
        ("Humanitarian aid from Qatar arrived in Sudan.", "QA", "SD", "delivered", "asserted"),
        ("Germany ordered a freeze on military aid to Mali.", "DE", "ML", "paused", "asserted"),
        ("The EU decided on Tuesday to send food aid to Mali.", "EU", "ML", "approved", "asserted"),
        ("Egypt signed a loan agreement with the IMF.", "International Monetary Fund", "EG",
         "approved", "asserted"),
    ],
)  # fmt: skip
def test_the_state_of_aid_is_read(
    text: str, donor: str, recipient: str, status: str, modality: str
) -> None:
    (fact,) = read(text)
    assert fact.measure == "aid"
    read_as = (fact.donor, fact.recipient, fact.status, fact.modality)
    assert read_as == (donor, recipient, status, modality)


@pytest.mark.parametrize(
    "text",
    [
        "No country has pledged aid to Chad.",
        "None of the governments has approved aid to Chad.",
        "Ministers said no state has sent weapons to Ukraine.",
    ],
)
def test_what_nobody_does_is_denied(text: str) -> None:
    (fact,) = read(text)
    assert fact.modality == "negated"


def test_no_elsewhere_in_the_sentence_denies_nothing() -> None:
    (fact,) = read("With no end in sight, Canada approved aid to Chad.")
    assert (fact.status, fact.modality) == ("approved", "asserted")


@pytest.mark.parametrize(
    ("text", "donor", "recipient", "status"),
    [
        ("Canada imposed sanctions on Iran.", "CA", "IR", "approved"),
        ("The EU lifted its sanctions against Serbia.", "EU", "RS", "ended"),
        ("Norway sanctioned three Russian banks.", "NO", "RU", "approved"),
        ("Ukraine urged Japan to impose sanctions on Russia.", "JP", "RU", "requested"),
        ("Britain is considering new sanctions on Iran.", "GB", "IR", "under_review"),
    ],
)
def test_sanctions_are_read(text: str, donor: str, recipient: str, status: str) -> None:
    (fact,) = read(text)
    assert fact.measure == "sanctions"
    assert (fact.donor, fact.recipient, fact.status) == (donor, recipient, status)


def test_coordinated_verbs_share_their_negation() -> None:
    aid, sanctions = read(
        "Canada has not approved any new weapons deliveries for Ukraine "
        "nor imposed any new sanctions on Russia."
    )
    assert (aid.item, aid.status) == ("any new weapons deliveries", "not_approved")
    assert (sanctions.item, sanctions.status) == ("any new sanctions", "not_approved")
    assert (sanctions.donor, sanctions.recipient) == ("CA", "RU")


def test_amount_day_and_reason() -> None:
    (fact,) = read(
        "On Tuesday, Sweden suspended $5.5 million in military aid to Mali because of unrest."
    )
    assert (fact.amount, fact.currency) == (5_500_000, "USD")
    assert fact.item == "military aid"
    assert str(fact.effective) == "2025-07-01"
    assert fact.reason == "because of unrest"


@pytest.mark.parametrize(
    "text",
    [
        "The college approved financial aid for French students.",
        "A nurse gave first aid to two Americans.",
        "The club sanctioned its Brazilian goalkeeper.",
        "Imposing sanctions on Russia would hurt peace, she said.",
        "Canada arrested two arms dealers.",
        "The debate gave ammunition to critics in Germany.",
        "Rescuers in Japan supplied hope.",
    ],
)
def test_other_aid_and_sanctions_are_left_out(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("part", "floor"),
    [
        ("dev", 95),
        ("held", 85),
        ("wire", 81),
        ("dense", 78),
        ("press", 85),
        ("news", 85),
        ("plain", 78),
        ("plain2", 76),
        ("mixed", 71),
        ("fresh", 75),
        ("journals", 63),
        ("bureaus", 67),
    ],
)
def test_gold_passages_stay_found(part: str, floor: float) -> None:
    result = score("aid", part)
    assert result.f1 >= floor, f"{result}\n" + "\n".join(result.misses)


@pytest.mark.parametrize(
    ("text", "measure", "status", "modality"),
    [
        ("G7 leaders agreed on Thursday on a $50 billion loan for Ukraine.",
         "aid", "approved", "asserted"),
        ("The U.N. appealed this week for $426 million for Lebanon.",
         "aid", "requested", "asserted"),
        ("Aid worth $61 billion for Ukraine remains stuck in Congress.",
         "aid", "paused", "asserted"),
        ("Italy became the latest country to suspend aid to Niger.", "aid", "paused", "asserted"),
        ("The US sanctions on Cuba have not taken effect.", "sanctions", "not_approved", "negated"),
        ("The EU's embargo on Russian oil will enter into force in December.",
         "sanctions", "approved", "planned"),
        ("Britain dropped an asset freeze on Syria.", "sanctions", "ended", "asserted"),
        ("Damascus demanded that the sanctions on Syria be lifted.",
         "sanctions", "requested", "asserted"),
        ("Pakistan will ask the IMF for a new loan of at least $6 billion.",
         "aid", "requested", "planned"),
        ("Republicans have not brought the Ukraine aid bill to the floor.",
         "aid", "not_approved", "negated"),
        ("The House would bring a package of aid to Israel to a vote this week.",
         "aid", "under_review", "planned"),
        ("Denmark presented sanctions against Belarus.", "sanctions", "proposed", "asserted"),
        ("Kyiv wants more weapons from Germany.", "aid", "requested", "asserted"),
    ],
)  # fmt: skip
def test_wordings_of_wire_copy(text: str, measure: str, status: str, modality: str) -> None:
    (fact,) = read(text)
    assert (fact.measure, fact.status, fact.modality) == (measure, status, modality)


@pytest.mark.parametrize(
    "text",
    [
        "It is the first step to lift sanctions on Cuba.",
        "The lender asked Greece for budget cuts.",
        "He fears the loans if he won.",
    ],
)
def test_no_state_is_told(text: str) -> None:
    assert read(text) == []
