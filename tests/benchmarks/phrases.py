"""The words that seeded case histories are put together from.

Every customer, person and product here is invented. Words in braces are drawn anew for each case.
"""

from __future__ import annotations

PRODUCTS = {"brindle-rota": "Rota", "brindle-parts": "Parts", "brindle-desk": "Desk",
            "brindle-log": "Log"}  # fmt: skip
SEGMENTS = {
    "lift-maintenance": "Lift maintenance",
    "district-heating": "District heating",
    "medical-devices": "Service of medical devices",
    "commercial-kitchens": "Commercial kitchens",
    "water-utilities": "Water utilities",
    "wind-parks": "Operators of wind parks",
    "telecom-networks": "Telecom networks",
    "vending-operators": "Vending operators",
}
DRIVERS = {
    "planning-hours": ("Planning hours", "economic"),
    "travel-time": ("Travel time", "economic"),
    "first-visit": ("Mended at the first visit", "technical"),
    "parts-stock": ("Stock of parts", "economic"),
    "emergency-calls": ("Emergency calls", "service"),
    "paperwork": ("Paperwork", "economic"),
    "penalties": ("Contract penalties", "economic"),
    "training-time": ("Training time", "service"),
    "evenings": ("Evenings and weekends", "social"),
    "customer-calls": ("Calls from customers", "service"),
    "proof-of-work": ("Proof of work done", "technical"),
    "upkeep": ("Upkeep of software", "technical"),
}
ALTERNATIVES = {
    "spreadsheets": ("Spreadsheets", "incumbent"),
    "wall-board": ("A board on the wall", "incumbent"),
    "paper-diary": ("A paper diary", "incumbent"),
    "erp-module": ("The module of the ERP system", "incumbent"),
    "kestrel-route": ("Kestrel Route", "competitor"),
    "fieldwise": ("Fieldwise", "competitor"),
    "own-app": ("An app of their own", "in-house"),
    "own-database": ("A database of their own", "in-house"),
    "dispatch-bureau": ("A dispatch bureau", "competitor"),
    "do-nothing": ("Carrying on as before", "do-nothing"),
}
INDUSTRIES = ("Lifts and escalators", "Heating networks", "Hospital technology", "Catering",
              "Drinking water", "Waste water", "Wind energy", "Broadband", "Vending", "Cooling",
              "Doors and gates", "Fire alarms")  # fmt: skip
ROOTS = ("Arden", "Bramble", "Calder", "Dorn", "Esk", "Fallow", "Garrow", "Hallin", "Inver", "Jarl",
         "Kest", "Lorne", "Maren", "Norr", "Oster", "Pell", "Quarn", "Roth", "Skell", "Tarn",
         "Ulver", "Varde", "Wend", "Yarrow")  # fmt: skip
ENDINGS = ("moor", "by", "holm", "wick", "stead", "ford", "vik", "dale", "burg", "sund", "mere",
           "ness", "gate", "feld", "lund")  # fmt: skip
TRADES = ("Lift Service", "Heat", "Medical", "Kitchens", "Water", "Wind", "Networks", "Vending",
          "Technical Services", "Works", "Engineering", "Maintenance", "Field Service", "Utilities",
          "Group", "Partners")  # fmt: skip
PLACES = ("Leeds, England", "Graz, Austria", "Odense, Denmark", "Ghent, Belgium", "Bergen, Norway",
          "Cork, Ireland", "Lübeck, Germany", "Turku, Finland", "Groningen, Netherlands",
          "Perth, Scotland", "Linz, Austria", "Malmö, Sweden")  # fmt: skip
FIRST_NAMES = ("Aoife", "Bram", "Carla", "Dag", "Elif", "Finn", "Greta", "Hugo", "Ines", "Jonas",
               "Katri", "Lars", "Mairi", "Niels", "Oona", "Pavel")  # fmt: skip
LAST_NAMES = ("Achterberg", "Brennan", "Castell", "Dahlgren", "Eriksen", "Fairlie", "Gruber",
              "Hanlon", "Iversen", "Jansen", "Kowal", "Lindqvist", "Moran", "Nyberg", "Okker",
              "Pirker")  # fmt: skip
ROLES = ("Head of service", "Dispatcher", "Managing director", "Workshop manager", "Controller",
         "Head of operations", "Service engineer", "Stores manager")  # fmt: skip

SLOTS = {
    "team": ("the dispatchers", "the planning office", "the two planners", "the service desk",
             "the regional leads", "the duty engineers"),
    "asset": ("pumps", "lift doors", "burners", "dialysis machines", "dishwashers", "gearboxes",
              "street cabinets", "coin mechanisms", "heat exchangers", "chillers"),
    "old": ("a shared spreadsheet", "a board with magnets", "a paper diary", "an old database",
            "a book beside the telephone", "three lists that never agreed"),
    "where": ("in the north of the region", "across four depots", "along the coast",
              "in the old town", "between two valleys", "on the islands"),
    "when": ("on a Monday morning", "in the first cold week", "before a bank holiday",
             "at the end of the quarter", "after a storm", "in the holiday season"),
    "paper": ("job sheet", "inspection report", "delivery note", "service book", "hand-over list"),
    "who": ("a caretaker", "a ward sister", "a chef", "a site manager", "a shop owner",
            "a network engineer"),
    "part": ("door drive", "seal kit", "control board", "thermostat", "bearing", "power supply",
             "fan motor", "pressure valve"),
}  # fmt: skip

SITUATION = (
    "{customer} looks after {asset} {where}, and most of the work is asked for by phone.",
    "Every job was written into {old}, and only whoever wrote it could read it.",
    "When {who} rang to ask where the engineer was, {team} had to ring the engineer and ring back.",
    "{when}, more than half of the plan was changed again before anyone had left the yard.",
    "Engineers drove out with the parts they had, not with those that the job needed.",
    "Nobody could say how often a visit had ended with a second visit to the same {asset}.",
    "The {paper} came back days later, and what was missing in it was asked for by telephone.",
    "Two people knew which engineer may work on which {asset}, and one is about to retire.",
    "The time that a contract promises for an answer was looked up when it had passed.",
    "Spare parts lay in vans and in three stores, and the books agreed with none of them.",
    "New engineers learnt the round by driving it with somebody else for most of a season.",
    "What an evening on call looked like depended on who had written the list {when}.",
    "The board had asked for a count of open jobs and was given a different one by each depot.",
    "Each depot had its own way of doing it, and a job that moved was typed again.",
)
DONE = (
    "The first depot was moved over {when}, with {old} kept beside it for one more month.",
    "{team} named the skills of every engineer, and the engineers looked it over.",
    "Contracts were entered with the time they promise, so that the plan knows what is urgent.",
    "The stores were counted once, from end to end, and every van after that.",
    "The {paper} was made shorter: what the plan knows already is no longer asked for.",
    "Engineers who had kept a diary of their own were asked what was in it that the plan lacked.",
    "A week was planned twice, the old way and the new, and the two were laid beside each other.",
    "Jobs {where} were the hardest, because nobody had ever written down how long the roads take.",
    "{person} sat in the planning office for the first two weeks and answered what came up.",
    "Nothing was carried over from the years before, apart from the {asset} and where they stand.",
    "For the phones a rule was agreed: who takes a call also enters it, before the next one.",
    "One depot asked to wait until after the season, and was moved over last.",
    "Parts that had not been touched for two years were sold, which paid for new shelves.",
)
OUTCOME = (
    "The plan for the day stands when the first van leaves, and changes in it reach the engineer.",
    "{who} who rings is told at once where the engineer is and whether a {part} is in the van.",
    "{team} plan on one screen, and a day off is known there before the jobs are given out.",
    "Most visits end with the {asset} running, because the right {part} is on board.",
    "The {paper} is finished before the engineer drives on, with the customer's name under it.",
    "Jobs that come close to the time a contract promises are seen while there is still time.",
    "What used to be asked by telephone is now looked up, and the phone is for what is new.",
    "A new engineer drives alone after the second week, with notes on every site that needs them.",
    "The depots lend each other engineers {when}, which nobody had thought of before.",
    "The stock is smaller and the right things are in it, as the count {when} has shown.",
    "Evenings on call are shared out by the plan, and everyone can see that it is even.",
    "The count of open jobs is one number now, and it is the same in every depot.",
)
STORY = (
    "{person} tells of a day {when} with eleven calls in an hour, when the plan was torn up.",
    "The van with the {part} was on the other side of town, as it turned out later.",
    "So a colleague drove to the store, and from there to the site, where it was mended by then.",
    "That evening {team} sat down and wrote on one sheet what they would have needed to know.",
    "There were five things on that sheet, and none of them was in {old}.",
    "A second supplier was visited, and a depot that had been using its product for a year.",
    "What decided it in the end was a morning in which {team} planned their own jobs on trial.",
    "The works council asked what would be recorded about engineers, and was shown it.",
    "It was agreed that the place of a van is kept for a day and no longer.",
    "The first week was bad, because half of the addresses led to the front gate of a large site.",
    "Engineers sent in the right gates from the road, and after a month no map was better.",
    "{who} was the first outside the house to notice, and wrote a letter that hangs in the office.",
    "For the {asset} {where} a round was laid out anew, with the old one beside it for comparison.",
    "{person} counted for a fortnight, with a pencil, what {team} did between seven and nine.",
    "The pencil count was repeated a year later, on the same form and in the same weeks.",
    "In between, two depots were joined and one contract lost, which the figures allow for.",
    "Some things did not work, and the forecast of parts was switched off after a month.",
    "It was switched on again for {asset}, where there are enough of the same kind to learn from.",
    "The paper forms were kept in a cupboard for the day on which nothing works, and used once.",
    "On one such day a digger had cut the line, and the plan was printed from a phone.",
    "What {person} would do differently: begin with the stores, and only then with the plan.",
    "The savings came from the stores sooner than from the roads, which nobody had expected.",
    "{customer} now asks two of its own suppliers to answer in the same way.",
    "The next thing on the list is the hand-over between the day and the night.",
    "Anyone who wants to see it is welcome to spend a morning in the planning office.",
    "The figures are read off once a year, by the same person, on the same day.",
)
HEADINGS = ("How it began", "The day it could not go on", "What else they looked at",
            "The first depot", "What went wrong", "How it was counted", "What came after",
            "What they would do differently")  # fmt: skip
LISTED = (
    "every engineer has one plan, and it is the one that counts",
    "a job without an address is not a job yet",
    "who takes a part out of the store books it there and then",
    "the person who answers the phone enters the call",
    "on-call lists are made a month ahead and are not changed by hand",
    "a closed job has a name under it",
)
SAID = (
    "I used to spend the first two hours of the day on the phone, asking people where they were.",
    "Now I look at the plan, and at half past seven I have a coffee.",
    "The engineers were the ones who did not believe it, and now they would not go back.",
    "We had a number for everything and none of them was the same as anybody else's.",
    "When somebody rings, I can tell them something, and that is a different kind of call.",
    "I drove out three times with the wrong {part}, and the second time nobody laughed.",
    "Nobody has rung me at home on a Saturday since we switched over.",
    "It took us a month to get the addresses right, and nobody could have done that for us.",
    "What I like is that I can go on holiday, and the list does not go with me.",
    "The {paper} used to come back with coffee on it, if it came back.",
    "Our new people find their way without me sitting beside them.",
    "I asked for the count of open jobs and got one answer, which had not happened before.",
)
SURPRISES = (
    "Half of the addresses led to the wrong gate.",
    "The stores took longer than the plan.",
    "The evening shift used another list that nobody had mentioned.",
    "Two contracts turned out to promise more than anyone knew.",
)
NOT_IMPROVED = (
    "Jobs that need two engineers are still agreed by phone.",
    "The number of emergency calls stayed as it was.",
    "Invoices go out as late as before, because another office writes them.",
    "Sites without a signal still bring their reports back in the evening.",
    "The forecast of parts is used for one kind of machine only.",
)
TITLES = (
    "{name} plans its day before the first van leaves",
    "{name} mends at the first visit what used to take a second",
    "{name} answers the phone with the plan in view",
    "{name} keeps the right parts in the right vans",
    "{name} hands the night over to the day without a list",
    "{name} knows which contract is about to run out of time",
    "{name} trains new engineers on the road",
    "{name} closes the report before driving on",
    "{name} lends engineers from depot to depot",
    "{name} stops ringing its own engineers",
)
