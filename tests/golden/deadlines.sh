#!/usr/bin/env bash
# In the terminal, in both languages: whoever had somebody arrested sees the last day of the
# custody on the desk, in the calendar and in the overview, with what follows; is stopped by a
# warning on the day before; and hears what became of it when nobody did anything. In the
# window: the pages calendar_custody, calendar_frozen and desk_custody of tests/screens.
. "$(dirname "$0")/../lib/golden.sh"
. "$(dirname "$0")/../lib/typed.sh"

begin salt_ledger --lang en --act act_two
tell d
pick "Leads"
pick "Ask the court for an order to search the shop"
pick "Follow it yourself"
tell d
pick "Places"
pick "the dressmakers"
tell d
pick "Leads"
pick "Search the shop under the order"
pick "Follow it yourself"
tell d
not_said "In custody"
pick "Leads"
pick "Have Mrs Obaro arrested"
pick "Follow it yourself"
tell d
said "Soon! In custody: Mrs Obaro, before a charge (The proceedings):"
said "in 2 days, until " # she is held until an hour
said "Then: the duty judge lets her go, and the Agency answers for it"
pick "Overview"
said "Soon! In custody: Mrs Obaro"
tell d
pick "Calendar"
said "Soon! In custody: Mrs Obaro"
tell l
said "avant toute inculpation (La procédure)"
said "juge de permanence la remet en liberté"
tell l
pick "In custody: Mrs Obaro" # it leads to her
said "Forty-one, dressmaker"
tell d
pick "Wait for the next event"
said "In 1 day: Mrs Obaro, before a charge. Then: the duty judge lets her go"
pick "Wait for the next event"
said "Nobody looked at the clock"
tell d
not_said "Soon!"
finish
exit "$failed"
