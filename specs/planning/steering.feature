# language: en
@SC-12 @SC-08 @CL-01 @CL-03 @CL-10 @FP-15 @owner-finance
Feature: Steering customers to another channel is judged by what a matter costs there
  A contact that has to be repeated by telephone is paid for twice.
  The costs per contact are those of a survey of about 2000 that our source quotes.

  Rule: Contacts that come back by a person belong to the channel that sent them

    Background:
      Given a contact costs $5.00 on the telephone
      And 2 of 3 calls settle the matter
      And a contact costs $5.63 on e-mail

    Scenario: Nobody comes back
      Given the matter comes in by e-mail
      When the yearly bill is worked out
      Then a matter costs $5.63

    Scenario: Half of the writers call afterwards
      Given 50 of 100 customers on e-mail give up and call a person
      And the matter comes in by e-mail
      When the yearly bill is worked out
      Then a matter costs $9.38

    Scenario: The same matter by telephone
      Given the matter comes in by the telephone
      When the yearly bill is worked out
      Then a matter costs $5.00

  Rule: What the firm does not know of its own costs is said, not guessed

    Scenario: The published case
      Given the firm is the one of the published case
      When the yearly bill is worked out
      Then 25.8% of the matters are settled at the first contact
      And the bill says that the cost is at least what is known
