#include "bench/native/words.h"

namespace sb::bench {

namespace {

constexpr std::array kFirst = {
    "Amara", "Jonas", "Priya", "Tomás", "Sofia", "Ola", "Mei", "Benjamin", "Dana", "Chidi",
    "Lena", "Marek", "Yusuf", "Ingrid", "Carlos", "Nadia", "Peter", "Aoife", "Ravi", "Elif",
    "Hana", "Lukas", "Zofia", "Omar", "Katrin", "Diego", "Ruth", "Samuel", "Ines", "Viktor",
    "Greta", "Hassan", "Milena", "Niklas", "Eszter", "Paulo", "Jana", "Felix", "Agnes", "Bruno"};
constexpr std::array kLast = {
    "Okafor", "Weber", "Nair", "Rivera", "Rossi", "Nilsen", "Tanaka", "Adler", "Moreau", "Eze",
    "Huber", "Kowalski", "Demir", "Larsen", "Ortega", "Haddad", "Novak", "Byrne", "Iyer",
    "Yildiz", "Sato", "Bauer", "Lis", "Farouk", "Brandt", "Silva", "Cohen", "Okoro", "Costa",
    "Petrov", "Lind", "Aziz", "Markovic", "Fischer", "Nagy", "Santos", "Horak", "Wagner", "Berg",
    "Conti"};

constexpr std::array<std::array<const char*, 5>, 4> kSentences = {{
    {"Reports sleeping about six hours on most nights, waking once and falling asleep again. ",
     "Says the week at work was demanding and that the breathing exercise helped before meetings. ",
     "Describes an argument with a sibling and how it was taken up again the next day. ",
     "Missed one of the planned walks because of rain; did the other two with a friend. ",
     "Rates tension at four of ten today, six at its highest, after a call on Tuesday. "},
    {"Oriented, attentive, speech even in pace and volume; affect brighter than last week. ",
     "Arrived on time, sat upright, kept eye contact, and laughed once at a memory. ",
     "Tearful for some minutes when speaking of the move, then composed without prompting. ",
     "No psychomotor slowing seen; thought goal-directed; no sign of acute risk in the interview. ",
     "Practised the grounding exercise twice in the room and named the steps without help. "},
    {"Progress on the second objective: avoidance has become less frequent and shorter. ",
     "The pattern fits what was worked out in spring; the new step is asking for help early. ",
     "Symptoms remain in the mild range and are consistent with the working diagnosis. ",
     "Motivation is good; the main obstacle is the irregular schedule of the shifts. ",
     "Risk reviewed: none current, protective factors unchanged, the safety plan stands. "},
    {"Continue weekly; next time look at the diary together and choose one harder situation. ",
     "Homework: three entries in the thought record, and the walk on two days at noon. ",
     "Repeat the questionnaire in four weeks and compare it with the one from September. ",
     "Agreed to speak with the physician about the morning tiredness before the next session. ",
     "If tension rises above seven: breathing first, then the call list, then the practice. "},
}};
constexpr std::size_t kSectionBytes = 260;

}  // namespace

std::string client_name(std::size_t index) {
  const std::size_t first = index % kFirst.size(), rest = index / kFirst.size();
  std::string name = std::string(kFirst[first]) + " " + kLast[(rest + first * 3) % kLast.size()];
  const std::size_t second = rest / kLast.size();
  return second == 0 ? name : name + "-" + kLast[(rest + second * 7) % kLast.size()];
}

std::string section_text(std::size_t section, SeededRandom& random) {
  const auto& sentences = kSentences[section % kSentences.size()];
  std::string text;
  while (text.size() < kSectionBytes) text += sentences[random.below(sentences.size())];
  return text;
}

}  // namespace sb::bench
