"""What happened, by PLOVER's types and modes: one sentence each, and sentences whose words mean something else."""

import pytest

from tests.reading.told import events, homes, read, roles

TERRITORY = [
    ("The army seized control of the town of Tarlen from the rebels.", "COERCE", "seize", "seized control"),
    ("Rebels captured the town of Tarlen on Sunday.", "ASSAULT", None, "captured"),
    ("Government troops recaptured two villages near Lorna.", "ASSAULT", None, "recaptured"),
    ("Soldiers drove the rebels out of Tarlen.", "ASSAULT", None, "drove the rebels out"),
    ("The rebels handed over control of the district to the army.", "CONCEDE", None, "handed over control"),
    ("Rebel fighters began leaving the town under a deal with the army.", "RETREAT", "withdraw", "leaving"),
    ("The army pulled out of Lorna on Tuesday.", "RETREAT", "withdraw", "pulled out"),
    ("The army set up two outposts near the border.", "MOBILIZE", "troops", "set"),
    ("The army massed troops on the border.", "MOBILIZE", "troops", "massed"),
]
ALLEGIANCE = [
    ("Forty fighters defected to the army in Lorna.", "tidings:realign", "defect", "defected"),
    ("The brigade split from the Sarra Front in May.", "tidings:realign", "split", "split from"),
    ("Three militias merged into one front on Sunday.", "tidings:realign", "merge", "merged"),
    ("Dozens of rebels surrendered to the army on Friday.", "RETREAT", None, "surrendered"),
    ("The two armies swapped 30 prisoners on Friday.", "RETREAT", "release", "swapped"),
]
FOUND_ARMS_AND_CRIME = [
    ("Police found a weapons cache in a farmhouse near Lorna.", "COERCE", "seize", "found"),
    ("Sappers defused a bomb outside the court.", "COERCE", "seize", "defused"),
    ("Seven IEDs were defused on the road.", "COERCE", "seize", "defused"),
    ("Customs officers seized 40 kilograms of heroin at the port.", "COERCE", "seize", "seized"),
    ("Smugglers trafficked cocaine through the port.", "tidings:crime", "traffic", "trafficked"),
    ("Gunmen robbed a bank in Lorna on Friday.", "tidings:crime", "rob", "robbed"),
]
DISASTERS = [
    ("An earthquake struck the province of Tarlen on Sunday.", "tidings:disaster", "natural", "earthquake"),
    ("Flash floods killed six people in the valley.", "tidings:disaster", "natural", "Flash floods"),
    ("The volcano erupted on Monday.", "tidings:disaster", "natural", "erupted"),
    ("A gas explosion wrecked a bakery in Lorna.", "tidings:disaster", "accident", "gas explosion"),
    ("A fire broke out in a hospital in Merrash on Sunday.", "tidings:disaster", "accident", "fire"),
    ("A bus crashed into a truck on the highway.", "tidings:disaster", "accident", "crashed"),
    ("A ferry capsized off the coast.", "tidings:disaster", "accident", "capsized"),
    ("Six people were killed in a road accident near Lorna.", "tidings:disaster", "accident", "killed"),
    ("Six people were killed when an earthquake hit the province.", "tidings:disaster", "natural", "killed"),
    ("Two workers were killed when a crane collapsed at the port.", "tidings:disaster", "accident", "killed"),
]
VIOLENCE = [
    ("Militants attacked the village with sarin gas.", "ASSAULT", "unconventional", "attacked"),
    ("Government jets bombed the market in Tarlen.", "ASSAULT", "aerial", "bombed"),
    ("The air force carried out a strike on the depot.", "ASSAULT", None, "strike"),
    ("An air strike destroyed the depot.", "ASSAULT", "aerial", "air strike"),
    ("A drone attack killed two officers in Tarlen.", "ASSAULT", "drone", "attack"),
    ("Rebels fired mortar shells at the airport.", "ASSAULT", "heavy-weapons", "fired"),
    ("Six Katyusha rockets landed near the airport.", "ASSAULT", "heavy-weapons", "landed near"),
    ("A suicide bomber blew himself up at a checkpoint.", "ASSAULT", "suicide-attack", "blew himself"),
    ("Two suicide bombers attacked the barracks.", "ASSAULT", "suicide-attack", "attacked"),
    ("A roadside bomb exploded near a patrol.", "ASSAULT", "explosives", "exploded"),
    ("Two car bombs went off near the court.", "ASSAULT", "explosives", "went off"),
    ("A man hurled a grenade at a bus station.", "ASSAULT", "explosives", "hurled"),
    ("Soldiers raped three women in the camp.", "ASSAULT", "sexual", "raped"),
    ("Masked men took four engineers hostage.", "ASSAULT", "abduct", "took four engineers hostage"),
    ("Looters ransacked shops in the old town.", "ASSAULT", "destroy", "ransacked"),
    ("Protesters set fire to the party office.", "ASSAULT", "destroy", "set fire"),
    ("Police used live ammunition against protesters.", "ASSAULT", "firearms", "used"),
    ("Youths threw petrol bombs and stones at officers.", "ASSAULT", "primitive", "threw"),
    ("A mob lynched a man accused of theft.", "ASSAULT", None, "lynched"),
    ("A man rammed his truck into a crowd in Lorna.", "ASSAULT", None, "rammed"),
    ("The storming of the parliament lasted an hour.", "ASSAULT", None, "storming"),
    ("Overnight clashes left five soldiers dead in Lorna.", "ASSAULT", None, "clashes"),
]
PROTEST_AND_COERCION = [
    ("A violent protest shook the capital on Monday.", "PROTEST", "riot", "protest"),
    ("Teachers went on strike over pay in Lorna.", "PROTEST", "strike", "went on strike"),
    ("A strike by bus drivers halted traffic in Merrash.", "PROTEST", "strike", "strike"),
    ("Prisoners began a hunger strike on Sunday.", "PROTEST", "hunger", "hunger strike"),
    ("Villagers blocked the road to the mine.", "PROTEST", "obstruct", "blocked"),
    ("Police used water cannon to disperse the marchers.", "ASSAULT", "crowd-control", "used water cannon"),
    ("Riot police beat demonstrators in the square.", "ASSAULT", "beat", "beat"),
    ("Police broke up a rally in the square.", "ASSAULT", "crowd-control", "broke up"),
    ("The government declared a state of emergency.", "COERCE", "martial-law", "declared a state of emergency"),
    ("Hackers carried out a cyberattack on the ministry.", "COERCE", "cyber", "cyberattack"),
    ("The ministry shut down the internet in the province.", "COERCE", "censor", "shut down the internet"),
]
DIPLOMACY = [
    ("Merrash expelled two diplomats on Friday.", "SANCTION", "expel", "expelled"),
    ("The council imposed sanctions on Oshran.", "SANCTION", None, "imposed sanctions"),
    ("The government lifted the curfew in Lorna.", "CONCEDE", None, "lifted the curfew"),
    ("The two sides agreed to a ceasefire.", "AGREE", None, "agreed to"),
    ("The two firms struck a deal on Monday.", "AGREE", None, "struck a deal"),
    ("Both armies held a joint exercise in the strait.", "COOPERATE", None, "joint exercise"),
    ("Oshran delivered aid to the province on Monday.", "AID", None, "delivered aid"),
    ("Suvaria agreed this month to send 40 instructors.", "AGREE", None, "agreed"),
    ("Under a memorandum signed on Friday, the instructors will be based in Lorna.", "AGREE", None, "memorandum"),
]
INSTITUTIONS = [
    ("Parliament passed the budget on Monday by 94 votes to 71.", "AGREE", None, "passed"),
    ("His deputy took over as acting governor on Monday.", "tidings:appoint", "appoint", "took over as"),
    ("The party won 23 of the 45 seats on the council.", "tidings:elect", None, "won 23 of the 45 seats"),
    ("The army moved a company into Hazmara on Monday.", "MOBILIZE", "troops", "moved"),
    ("A curfew imposed on Monday emptied the streets of Lorna.", "COERCE", "curfew", "curfew"),
]


@pytest.mark.parametrize(
    ("text", "kind", "mode", "words"),
    TERRITORY
    + ALLEGIANCE
    + FOUND_ARMS_AND_CRIME
    + DISASTERS
    + VIOLENCE
    + PROTEST_AND_COERCION
    + DIPLOMACY
    + INSTITUTIONS,
)
def test_a_sentence_tells_its_type_and_mode(text: str, kind: str, mode: str | None, words: str) -> None:
    told = [(claim.type, claim.mode, claim.trigger.of(text)) for claim in events(text)]
    assert (kind, mode, words) in told


@pytest.mark.parametrize(
    "text",
    [
        "The minister launched an attack on corruption.",
        "The director shot a film in the old town.",
        "The club fired the coach after the defeat.",
        "The ministry launched a website for farmers.",
        "Visitors crowded the Battle of 1920 museum in Lorna.",
        "The premier suffered a heart attack in Merrash.",
        "Share prices crashed on Thursday.",
        "The team beat Merrash United in the final.",
        "The decision sparked a storm of criticism.",
        "The party won a landslide victory in the vote.",
        "Anger exploded on social media.",
        "He protested that he had paid the fine.",
        "“I have done nothing wrong,” the clerk protested.",
        "The speaker attacked the opposition in a television interview.",
        "The bank collapsed in 2019.",
        "A flood of refugees reached the border.",
        "The committee killed the bill.",
        "Lawmakers buried the plan under an avalanche of amendments.",
        "The article explores the fall of the dollar.",
        "The charity mobilised volunteers for the harvest.",
        "The lawyers fought a legal battle over the farm.",
        "The disease killed nine children.",
        "She passed the exam in May.",
        "The storm of protest swept the capital.",
        "The crowd erupted in cheers.",
        "The party crashed to defeat in the election.",
        "The firm moved the company to Lorna.",
        "The cabinet attacked the law in a statement.",
    ],
)
def test_words_of_violence_that_mean_something_else(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize("text", [row[0] for row in DISASTERS])
def test_a_disaster_is_no_violence(text: str) -> None:
    assert {claim.type for claim in events(text)} == {"tidings:disaster"}


def test_the_toll_of_a_disaster_is_its_own() -> None:
    text = "Floods swept the valley on Monday, killing six farmers."
    assert homes(text, "tidings:disaster") == 1
    assert [(claim.measure, claim.low) for claim in read(text).figures] == [("killed", 6)]


def test_control_of_a_party_is_no_territory() -> None:
    claim = events("He took control of the party in 2011.")[0]
    assert "territory" not in claim.contexts


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Rebels captured the town of Tarlen on Sunday.", "territory"),
        ("An earthquake struck the province of Tarlen on Sunday.", "disasters"),
        ("Gunmen robbed a bank in Lorna on Friday.", "crime"),
        ("Militants attacked the village with sarin gas.", "cbrn"),
        ("Police arrested two men with 40 kilograms of heroin.", "illegal_drugs"),
        ("Soldiers killed two migrants at the border.", "migration"),
        ("Gunmen attacked a mosque in Lorna.", "religion_ethnicity"),
    ],
)
def test_contexts(text: str, context: str) -> None:
    assert any(context in claim.contexts for claim in events(text))


@pytest.mark.parametrize(
    ("text", "name", "low", "high"),
    [
        ("Three drones, two of them intercepted, were fired at the base.", "drone", 3, 3),
        ("A barrage of at least 14 rockets hit the town.", "rocket", 14, None),
        ("Militants fired dozens of 107mm rockets at the embassy.", "rocket", 24, None),
        ("Six Katyusha rockets landed near the airport.", "rocket", 6, 6),
        ("An armed drone struck a vehicle in Tarlen.", "drone", 1, 1),
        ("A pair of rockets hit the depot.", "rocket", 2, 2),
        ("Two car bombs went off near the court.", "car bomb", 2, 2),
        ("A drone strike killed two officers.", "drone", None, None),
        ("Police used live ammunition against protesters.", "firearm", None, None),
        ("Seven IEDs were defused on the road.", "roadside bomb", 7, 7),
        ("Rebels fired rockets at the town.", "rocket", None, None),
    ],
)
def test_weapons_and_how_many(text: str, name: str, low: int | None, high: int | None) -> None:
    assert [(weapon.name, weapon.low, weapon.high) for weapon in read(text).weapons] == [(name, low, high)]


@pytest.mark.parametrize(
    "text", ["Villagers blocked the road to the mine.", "The club fired the coach.", "He sat on a rock."]
)
def test_words_for_weapons_that_mean_something_else(text: str) -> None:
    assert read(text).weapons == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Rebels shelled the airport and kidnapped two engineers.", {("ASSAULT", "heavy-weapons"), ("ASSAULT", "abduct")}),
        ("Police arrested six students after protesters marched on the ministry.", {("COERCE", "arrest"), ("PROTEST", "demo")}),
        ("The two armies signed a truce and swapped 30 prisoners.", {("RETREAT", "ceasefire"), ("RETREAT", "release")}),
        ("The governor resigned and the council imposed a curfew.", {("tidings:appoint", "resign"), ("COERCE", "curfew")}),
    ],
)  # fmt: skip
def test_one_sentence_with_two_events_gives_two(text: str, kinds: set[tuple[str, str | None]]) -> None:
    assert {(claim.type, claim.mode) for claim in events(text)} >= kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "A bomb exploded at a market in Lorna on Monday, officials said. The blast killed four people. Nobody "
            "claimed the attack.",
            "ASSAULT",
        ),
        (
            "Thousands of people marched through Merrash on Friday. The protest ended at the ministry. Organisers of "
            "the march said it was the largest this year.",
            "PROTEST",
        ),
        (
            "Two trains collided near Lorna on Sunday. The crash killed nine passengers. A minister blamed the "
            "accident on fog.",
            "tidings:disaster",
        ),
    ],
)
def test_one_event_told_in_three_sentences_is_one(text: str, kind: str) -> None:
    assert len(events(text, kind)) > 2
    assert homes(text, kind) == 1


def test_agents_of_clashes_that_break_out() -> None:
    claim = events("Clashes broke out between police and protesters in Lorna.", "ASSAULT")[0]
    assert roles(claim, "agent") == ["police", "protesters"]


def test_whom_fire_was_opened_on() -> None:
    claim = events("Guards opened fire on demonstrators in the square.", "ASSAULT")[0]
    assert roles(claim, "target") == ["demonstrators"]


def test_a_weapon_that_was_hit_was_not_used() -> None:
    claim = events("Rebels destroyed two tanks near Tarlen.", "ASSAULT")[0]
    assert (claim.mode, claim.weapons) == ("destroy", ())


def test_an_interception_is_an_attack_that_failed() -> None:
    text = "Rebels fired three drones at the base on Sunday. Air defences intercepted two of the drones."
    fired, stopped = events(text, "ASSAULT")
    assert (stopped.mode, stopped.status, stopped.same_as) == ("drone", "failed", fired.id)
    assert [(weapon.name, weapon.low) for weapon in read(text).weapons if weapon.id in fired.weapons] == [("drone", 3)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The minister is trying to push back but cannot ignore the parties.", 0),
        ("Residents pushed back against the tax.", 0),
        ("The army pushed back the rebels near Velda on Friday.", 1),
        ("Troops drove the militants out of Velda on Friday.", 1),
    ],
)
def test_only_fighters_are_pushed_back(text: str, number: int) -> None:
    assert homes(text, "ASSAULT") == number
