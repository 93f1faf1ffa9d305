"""The body of a title or a person: told before, behind the name, with no title at all."""

import pytest

from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.officials import extract
from newsaudit.schemas.article import Article


def found(text):
    return list(extract(Document(Article("a", text)), Found()))


def last(text):
    fact = found(text)[-1]
    return fact.name, fact.title, fact.organisation


@pytest.mark.parametrize(
    ("text", "title", "organisation"),
    [
        ("Acme Corp., whose boss, Jane Roe, left, fell.", "boss", "Acme Corp."),
        ("The rest, whose editor, Jane Roe, left, fell.", "editor", None),
        ("Ann Poe, whose lawyer, Jane Roe, spoke", "lawyer", None),
        ("Ex-MI6 chief Jane Roe spoke.", "chief", "MI6"),
        ("The pro-Kremlin mayor Jane Roe spoke.", "mayor", None),
        ("Helpers.org president Jane Roe spoke.", "president", "Helpers.org"),
        ("Jane Roe, president of Helpers.org, spoke.", "president", "Helpers.org"),
        ("Ohio GOP chairman Jane Roe spoke.", "chairman", "Ohio GOP"),
        ("GOP strategist Jane Roe spoke.", "GOP strategist", None),
        ("Ohio AFG-CIO President Jane Roe spoke.", "President", "Ohio AFG-CIO"),
        ("Council on Fife Relations head Jane Roe spoke.", "head", "Council on Fife Relations"),
        ("Jane Roe, a Cold War historian, spoke.", "Cold War historian", None),
        ("A super PAC spokeswoman, Jane Roe, spoke.", "PAC spokeswoman", None),
        ("The Bank of Fife's governor, Jane Roe, spoke.", "governor", "Bank of Fife"),
        ("Jane Roe, the Bank of Fife's governor, spoke.", "governor", "Bank of Fife"),
        (
            "Jane Roe, head of the Chadian president’s office, spoke.",
            "head",
            "Chadian president’s office",
        ),
        ("Jane Roe, head of the city’s office, spoke.", "head", None),
        (
            "Jane Roe, chair of the state’s Academy for Peace, spoke.",
            "chair",
            "Academy for Peace",
        ),
        (
            "Jane Roe, a spokeswoman for the Leeds Police Department, spoke.",
            "spokeswoman",
            "Leeds Police Department",
        ),
        (
            "Jane Roe, head of the department of history at Fife University, spoke.",
            "head",
            "Fife University",
        ),
        (
            "Jane Roe, director of the Office of Rules and Budget, spoke.",
            "director",
            "Office of Rules and Budget",
        ),
        (
            "Jane Roe, director for Asian affairs at the Fife Council, spoke.",
            "director",
            "Fife Council",
        ),
        (
            "Jane Roe, professor of Hand Surgery at Fife Hospital, spoke.",
            "professor",
            "Fife Hospital",
        ),
        ("Gen. Jane Roe, head of the Fife Command, spoke.", "head", "Fife Command"),
        ("WHO aide Jane Roe spoke.", "aide", "WHO"),
        ("Jane Roe, a spokeswoman for the QB-7 Fund, spoke.", "spokeswoman", "QB-7 Fund"),
        ("N.J. Gov. Jane Roe spoke.", "Gov.", None),
        ("Jane Roe, of the Leeds-based Fife Institute, spoke.", None, "Fife Institute"),
        ("Jane Roe, head of the far-right Fife Rally, spoke.", "head", "Fife Rally"),
        ("Sons of the Sea leader Jane Roe spoke.", "leader", "Sons of the Sea"),
        (
            "Chief prosecutor of the Fife Criminal Court Jane Roe spoke.",
            "Chief prosecutor",
            "Fife Criminal Court",
        ),
        ("Archbishop of Kaska Jane Roe spoke.", "Archbishop of Kaska", None),
        ("U.S. Ambassador to Chad Jane Roe spoke.", "U.S. Ambassador to Chad", None),
        ("The U.N. envoy in Chad, Jane Roe, spoke.", "envoy", "U.N."),
        ("Gen. Jane Roe, a pilot, spoke.", "Gen.", None),
        ("Sen. Jane Roe, head of the Fife Committee, spoke.", "Sen.", None),
    ],
)
def test_the_body_of_a_title(text, title, organisation):
    assert last(text) == ("Jane Roe", title, organisation)


def test_an_ex_chief_is_former():
    assert [fact.former for fact in found("Ex-MI6 chief Jane Roe met an MI6 chief, Ann Poe.")] == [
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Jane Roe, who heads the Fife Institute, spoke.", "Fife Institute"),
        ("Jane Roe, 45, who ran Oxfam until May, spoke.", "Oxfam"),
        ("Jane Roe, who has led Oxfam since 2010, spoke.", "Oxfam"),
        ("Jane Roe, who led Ann Poe in polls", None),
        ("Jane Roe, who leads Fife soldiers, spoke.", None),
        ("Jane Roe, who runs Ohio, spoke.", None),
        ("Jane Roe, of the Fife School, spoke.", "Fife School"),
        ("Jane Roe, of Fife, spoke.", None),
        ("“It rains,” said Jane Roe of Fife University.", "Fife University"),
        ("“It rains,” said Mr. Roe of Fife University.", "Fife University"),
        ("He told Roe of Fife University.", None),
        ("He wrote of the attack on Jane Roe of Fife University.", None),
        ("He spoke with Jane Roe at Fife University.", None),
        ("Fife University’s Jane Roe spoke.", "Fife University"),
        ("The BBC’s Jane Roe spoke.", "BBC"),
        ("Ohio’s Jane Roe spoke.", None),
        ("On Friday’s show Jane Roe spoke.", None),
    ],
)
def test_a_body_without_a_title(text, organisation):
    facts = [fact for fact in found(text) if fact.name.endswith("Roe")]
    assert [(fact.kind, fact.title, fact.organisation) for fact in facts] == [
        ("person", None, organisation)
    ]


def test_a_rank_has_its_holder_s_public_body():
    assert last("Capt. Jane Roe of the Fife Fire Department spoke.") == (
        "Jane Roe",
        "Capt.",
        "Fife Fire Department",
    )


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("The Fife Ministry spoke. The ministry’s head, Jane Roe, left.", "Fife Ministry"),
        ("The Fife Ministry spoke. Ministry head Jane Roe left.", "Fife Ministry"),
        ("The Fife Ministry spoke. Jane Roe, a ministry aide, left.", "Fife Ministry"),
        ("The Fife Ministry spoke. Jane Roe, an aide at the ministry, left.", "Fife Ministry"),
        ("The Ministry of Fife spoke. The ministry’s head, Jane Roe, left.", "Ministry of Fife"),
        (
            "The Fife Ministry met the Leeds Ministry. The ministry’s head, Jane Roe, left.",
            "ministry",
        ),
        ("The ministry’s head, Jane Roe, left. The Fife Ministry spoke.", "ministry"),
        ("The Fife Ministry spoke. A ministry’s head, Jane Roe, left.", None),
        (
            "The Fife Ministry spoke. Jane Roe, head of the ministry of war, left.",
            "ministry of war",
        ),
        (
            "The Fife Police Force Union met. The police union’s head, Jane Roe, left.",
            "Fife Police Force Union",
        ),
        ("The Fife Bank fell." + " It rained." * 60 + " The bank’s head, Jane Roe, left.", "bank"),
        ("Acme Inc. fell. The company’s head, Jane Roe, left.", "Acme Inc."),
        (
            "Acme Inc. fell." + " It rained." * 20 + " The company’s head, Jane Roe, left.",
            "company",
        ),
        (
            "The Fife Police Department met. Jane Roe, head of the police department, left.",
            "Fife Police Department",
        ),
        (
            "The Fife Fire Department met. Jane Roe, head of the police department, left.",
            "police department",
        ),
    ],
)
def test_a_unit_is_the_one_body_of_its_kind_named_before(text, organisation):
    fact = found(text)[-1]
    assert (fact.name, fact.organisation) == ("Jane Roe", organisation)
    if organisation:
        assert text[fact.organisation_start : fact.organisation_end] == organisation
    assert text[fact.start : fact.end] == fact.quote


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Jane Roe, the 48-year-old mayor of Leeds, spoke.", "mayor of Leeds"),
        ("48-year-old mayor Jane Roe spoke.", "mayor"),
        ("The rebel-backed mayor Jane Roe spoke.", "mayor"),
        ("His mentor former mayor Jane Roe spoke.", "former mayor"),
        ("Jane Roe, the delegate count shows, lost.", None),
        ("Jane Roe, the delegate, lost.", "delegate"),
    ],
)
def test_what_describes_the_holder_is_no_title(text, title):
    assert [fact.title for fact in found(text)] == [title]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dean Kalder spoke.", [("Dean Kalder", None)]),
        ("Dean Jane Roe spoke.", [("Jane Roe", "Dean")]),
        ("Assistant Dean Roe spoke.", [("Roe", "Assistant Dean")]),
        ("Law School Dean Roe spoke.", [("Roe", "Dean")]),
        ("Chief Justice Earl Roe spoke.", [("Earl Roe", "Chief Justice")]),
        ("Secretary-General Pak Ri Moon spoke.", [("Pak Ri Moon", "Secretary-General")]),
        ("They met in Pak Ri Moon City.", []),
        ("Ruth Hall Jamieson spoke.", [("Ruth Hall Jamieson", None)]),
        (
            "Ruth Jamieson left. Dean Jamieson spoke.",
            [("Ruth Jamieson", None), ("Jamieson", "Dean")],
        ),
        ("Nancy Roe left. I’m Nancy now.", [("Nancy Roe", None), ("Nancy", None)]),
        ("Le Tran On Him spoke.", [("Le Tran", None)]),
        ("Reporting by Ojuru Ngelabe in Fife", [("Ojuru Ngelabe", None)]),
        ("Travel by Ojuru Ngelabe in Fife", [("Ojuru Ngelabe", None)]),
        ("Jane Roe, a lawyer at Poe & Birch, who left", [("Jane Roe", "lawyer")]),
        ("Jane Roe of Hartley, Md., spoke.", [("Jane Roe", None)]),
        ("James O'Roe left. O’Roe spoke.", [("James O'Roe", None), ("O’Roe", None)]),
    ],
)
def test_names(text, expected):
    assert [(fact.name, fact.title) for fact in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "title", "organisation", "country"),
    [
        ("Jane Roe, of the Chadian foreign ministry, spoke.", None, None, None),
        (
            "Jane Roe, spokeswoman for the Chadian foreign ministry, spoke.",
            "spokeswoman",
            "Chadian foreign ministry",
            "TD",
        ),
        ("Foreign ministry aide Jane Roe spoke.", "aide", "Foreign ministry", None),
        (
            "Chadian foreign ministry aide Jane Roe spoke.",
            "aide",
            "Chadian foreign ministry",
            "TD",
        ),
        (
            "Gen. Jane Roe, commander-in-chief of Chad's armed forces, spoke.",
            "commander-in-chief",
            "armed forces",
            "TD",
        ),
        ("Jane Roe, commander of the armed forces, spoke.", "commander", "armed forces", None),
        ("Jane Roe, head of Lind’s office, spoke.", "head", "Lind’s office", None),
        ("Jane Roe, governor of Chad's Kaska region, spoke.", "governor", None, None),
        ("Jane Roe, envoy for Fifian affairs, spoke.", "envoy", None, None),
        ("Speaker of the State Duma Jane Roe spoke.", "Speaker", "State Duma", "RU"),
        ("Chairman of the Board Jane Roe spoke.", "Chairman", "Board", None),
        ("Fife Commissioner Sir Jane Roe spoke.", "Commissioner", "Fife", None),
        ("Det Supt Jane Roe, of Kent Police, spoke.", "Det Supt", "Kent Police", None),
        ("Real Madrid coach Jane Roe spoke.", "coach", "Real Madrid", "ES"),
        ("Former Madrid mayor Jane Roe spoke.", "Former Madrid mayor", None, "ES"),
        (
            "Fife County State’s Attorney Jane Roe spoke.",
            "Fife County State’s Attorney",
            None,
            None,
        ),
        ("NFU joint secretary Jane Roe KC spoke.", "joint secretary", "NFU", None),
        ("Against Jane Roe, the mayor won.", None, None, None),
        ("Against Jane Roe, the mayor, he won.", "mayor", None, None),
    ],
)
def test_offices_of_states_forces_and_towns(text, title, organisation, country):
    (fact,) = found(text)
    assert (fact.name, fact.title, fact.organisation) == ("Jane Roe", title, organisation)
    assert fact.country == country


@pytest.mark.parametrize(
    ("text", "name", "title", "organisation"),
    [
        ("Jane Roe, chairman and chief executive, spoke.", "Jane Roe",
         "chairman and chief executive", None),
        ("Jane Roe, president and chief executive of the Fife Center, spoke.", "Jane Roe",
         "president and chief executive", "Fife Center"),
        ("Jane Roe, head of US equities at Acme Capital, spoke.", "Jane Roe", "head",
         "Acme Capital"),
        ("The Labour leader, Sir Jane Roe, spoke.", "Jane Roe", "Labour leader", None),
        ("Sir Jane Roe spoke.", "Jane Roe", "Sir", None),
        ("Jane Roe, the SNP's leader at Westminster, spoke.", "Jane Roe", "leader", "SNP"),
        ("Jane Roe, head of the Kaska regional military administration, spoke.", "Jane Roe",
         "head", "Kaska regional military administration"),
        ("Jane Roe, chair of the Senate commerce committee, spoke.", "Jane Roe", "chair",
         "Senate commerce committee"),
        ("Jane Roe, spokeswoman for the Republican committee in charge, spoke.", "Jane Roe",
         "spokeswoman", "Republican committee"),
        ("New South Wales Premier Jane Roe spoke.", "Jane Roe", "New South Wales Premier", None),
        ("Conservative backbencher Jane Roe spoke.", "Jane Roe", "Conservative backbencher", None),
        ("Veterans Affairs Secretary Jane Roe spoke.", "Jane Roe", "Veterans Affairs Secretary",
         None),
        ("Fife County Sheriff Raymond \"Buddy\" Roe spoke.", "Raymond \"Buddy\" Roe",
         "Fife County Sheriff", None),
        ("Rep. J.D. Crenlow, R-Texas, spoke.", "J.D. Crenlow", "Rep.", None),
        ("Park Hee-young, head of the Fife office, spoke.", "Park Hee-young", "head",
         "Fife office"),
        ("Ojuru Ngelabe, Chad's deputy minister for trade, spoke.", "Ojuru Ngelabe",
         "deputy minister", None),
        ("The chairman of Chad's electoral commission, Ojuru Ngelabe, spoke.", "Ojuru Ngelabe",
         "chairman", "electoral commission"),
    ],
)  # fmt: skip
def test_what_an_independent_reader_marks(text, name, title, organisation):
    (fact,) = found(text)
    assert (fact.name, fact.title, fact.organisation) == (name, title, organisation)
