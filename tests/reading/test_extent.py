"""One incident or many (R1), news or an earlier happening (R3): sentences by table."""

import pytest

from tests.reading.told import events

PUBLISHED = "2021-06-08"


def told(text: str, word: str):
    """The last event whose words hold one."""
    return [claim for claim in events(text, published=PUBLISHED) if word in claim.trigger.of(text)][-1]


EXTENTS = [
    ("incident", "killed", "Gunmen killed four farmers near the village of Dorel on Monday."),
    ("incident", "arrested", "Police arrested 40 people during a march in the capital on Saturday."),
    ("incident", "hit", "Shells hit the market on Friday, killing nine people."),
    ("incident", "attacks", "Two suicide attacks rocked the town of Sallum on Sunday."),
    ("incident", "Clashes", "Clashes between soldiers and herders left six dead near Tarin."),
    ("incident", "captured", "Rebels have captured the town of Masri, a spokesman said."),
    ("incident", "fired", "Dozens of rockets were fired at the base overnight."),
    ("incident", "marched", "Hundreds of people marched through Ostria on Wednesday."),
    ("incident", "arrested", "The army has arrested nine men over the bombing of the bridge."),
    ("incident", "explosions", "Three explosions shook the port early on Tuesday."),
    ("incident", "killed", "Fighting that began on Thursday has killed 20 people in the town."),
    ("incident", "bombing", "The bombing was the deadliest since 2015."),
    ("incident", "met", "For the first time in years, the two leaders met on Friday."),
    ("incident", "talks", "The talks, which have lasted for two weeks, ended on Monday in an agreement."),
    ("incident", "fired", "Police fired tear gas at protesters who had gathered for a third day."),
    ("incident", "protests", "The protests in the capital on Friday were the largest in decades."),
    ("incident", "shot", "On Tuesday, soldiers shot dead a man who had escaped from prison several times."),
    ("incident", "attacked", "Rebel fighters attacked three villages in the district of Wara on Sunday."),
    ("incident", "freed", "All eleven hostages were freed on Monday."),
    ("incident", "kidnapped", "Over the weekend, gunmen kidnapped a priest in Kafan."),
    ("incident", "shot", "The minister, who has often visited the town, was shot on Friday."),
    ("incident", "exploded", "A bomb exploded at a café that tourists often visit."),
    ("incident", "met", "The ceasefire has held since Monday, when both sides met in Muscat."),
    ("incident", "arrested", "He was arrested on Sunday after years on the run."),
    ("aggregate", "killed", "More than 300 people have been killed in the province since January."),
    ("aggregate", "Attacks", "Attacks on aid workers rose by a third in 2019, the agency said."),
    ("aggregate", "attack", "Rebels regularly attack convoys on the road to Tessalo."),
    ("aggregate", "shelled", "The militia has repeatedly shelled the camps along the border."),
    ("aggregate", "bombings", "A wave of bombings has hit the south in recent months."),
    ("aggregate", "shells", "The army shells the valley almost every night."),
    ("aggregate", "raid", "Every week the police raid the market and seize goods."),
    ("aggregate", "strikes", "The monitors recorded 85 air strikes in April."),
    ("aggregate", "kidnapped", "Over the past decade, gangs have kidnapped dozens of priests."),
    ("aggregate", "arrested", "Journalists are often arrested in the kingdom."),
    ("aggregate", "burn", "Soldiers used to burn the villages that fed the rebels."),
    ("aggregate", "bombings", "There were 14 bombings in the capital in the first half of the year."),
    ("aggregate", "murdered", "In all, nine journalists were murdered in the country in 2020."),
    ("aggregate", "attacks", "The group has carried out dozens of attacks on churches."),
    ("aggregate", "abducted", "So far this year 31 miners have been abducted."),
    ("aggregate", "clashes", "Almost daily clashes have emptied the border villages."),
    ("aggregate", "marched", "For months, protesters have marched through the capital every Friday."),
    ("aggregate", "assassinations", "A string of assassinations has terrified judges in the region."),
    ("aggregate", "resigned", "Since he took office, 12 ministers have resigned."),
    ("aggregate", "meet", "Twice a year the two commanders meet on the bridge."),
    ("aggregate", "kills", "The gang kills about ten people a month, police say."),
    ("aggregate", "tortured", "Under the old regime, monks were routinely tortured."),
    ("aggregate", "killed", "Nearly 500 have been killed since October, the ministry said."),
    ("aggregate", "attacks", "Rocket attacks on the airport have become more frequent."),
    ("aggregate", "Violence", "Violence in the mountains has claimed 900 lives over three years."),
]


@pytest.mark.parametrize(("extent", "word", "text"), EXTENTS)
def test_one_happening_or_many(extent: str, word: str, text: str) -> None:
    assert told(text, word).extent == extent


GROUNDS = [
    ("news", "shot", "Gunmen killed four farmers near Dorel on Monday. The men were shot in their field."),
    (
        "news",
        "killed",
        "Rebels attacked the base on Sunday, officials said. Nine soldiers had been killed by the time help came.",
    ),
    (
        "news",
        "dismissal",
        "The president dismissed the interior minister on Tuesday. The dismissal came after a week of protests.",
    ),
    ("news", "exploded", "A bomb exploded in Tarin on Friday. It was the first attack in the town this year."),
    ("news", "arrested", "Police said on Wednesday that they had arrested two men over the theft."),
    (
        "news",
        "blocked",
        "Soldiers shot dead three miners on Saturday, the union said. They had blocked the road since dawn.",
    ),
    ("news", "met", "The two leaders met in Amran on Thursday and agreed to meet again."),
    ("news", "shelled", "Yesterday rebels shelled the airport for an hour."),
    ("news", "set fire", "Protesters set fire to a bank on 6 June, a day after the vote."),
    ("news", "attacked", "Two days earlier, gunmen had attacked a bus in the same valley."),
    (
        "background",
        "burned",
        "Rebels attacked the base on Monday. In 2014, they burned the town and killed 200 people.",
    ),
    ("background", "coup", "The general, who led the 1998 coup, died on Monday in Tarlen."),
    ("background", "bombing", "A bomb exploded on Monday. Last year, a similar bombing killed 30 people."),
    ("background", "massacre", "The march marked the anniversary of the massacre of 40 students."),
    (
        "background",
        "bombing",
        "A court on Monday sentenced a colonel who had ordered the bombing of a village in 2009.",
    ),
    (
        "background",
        "killed",
        "Soldiers fired on the crowd on Friday. Three years ago, troops killed 60 people in the same square.",
    ),
    ("background", "captured", "The town was captured by rebels in March 2013 and retaken on Sunday."),
    ("background", "attack", "A previous attack on the station killed two guards."),
    ("background", "jailed", "He was jailed in 2001 for the kidnapping of a banker."),
    ("background", "abducted", "Six months ago gunmen abducted two monks from the same monastery."),
    ("background", "stormed", "The war began when rebels stormed the capital in 1991."),
    ("background", "assassinated", "Her father was assassinated in 1979."),
    ("background", "bombed", "The camp, which was bombed in April 2019, was attacked again on Sunday."),
    ("background", "election", "The last election, in 2016, was marred by fraud."),
    ("background", "elected", "The president, elected in 2018, resigned on Monday."),
    ("background", "meeting", "An earlier meeting between the two sides ended without a deal."),
]


@pytest.mark.parametrize(("ground", "word", "text"), GROUNDS)
def test_news_or_background(ground: str, word: str, text: str) -> None:
    assert told(text, word).background is (ground == "background")
