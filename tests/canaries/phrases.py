"""Sentences with a place for a word; many share their words, as the sentences of one author do."""

SITUATION = (
    "Every evening the lists were counted by hand and compared with {}.",
    "Every evening the lists were kept in a folder that was called {}.",
    "Nobody knew where the sheets of {} were kept over the winter.",
    "The office in the old building spoke of {} and waited for an answer.",
    "Questions about {} went to three people, and each had another answer.",
)
DONE = (
    "The lists of {} are read overnight and compared with the books.",
    "A colleague from the office moved {} between two month ends.",
    "Both ways ran side by side until {} had been agreed upon.",
    "The folder that was called {} was closed in the spring.",
)
OUTCOME = (
    "The lists are no longer counted by hand, and {} is left alone.",
    "Most mornings somebody looks at {} and goes on with other work.",
    "What does not agree lies beside {} with the name of a colleague.",
)
STORY = (
    "On a Tuesday in January the bank changed {} without telling anybody.",
    "Two houses were asked about {} and both wanted to begin anew.",
    "The test of {} fell into the holidays, when there was little to compare.",
    "Somebody in the warehouse remembered {} from an earlier attempt.",
)
QUOTE = (
    "We used to talk about {} until late, and now we go home.",
    "I was told to look at {} and I did, for a whole week.",
    "My colleagues asked me about {} and I had no answer for them.",
    "On a Monday there was {} on every desk, and each with a note.",
)
TITLE = (
    "A house by the river closes {} sooner",
    "How {} stopped waiting for its bank",
    "Orders of {} are placed without a person",
    "Colleagues agree about {} before the yard opens",
)
STAYED = (
    "Customers still write {} on paper, as they always did.",
    "The charges for {} are the same as before.",
)
GERMAN = (
    "Jeden Abend wurden die Listen von Hand gezählt, auch {} war dabei.",
    "Die Kollegen aus dem Büro fragten nach {} und warteten.",
    "Am Ende blieb {} liegen, und niemand hat es vermisst.",
)
