# language: en
@LOP02 @FP-03 @FL4-03 @PA-25 @owner-head-of-service
Feature: Whoever was handed on hears how it ended
  Two customers asked why the product rattles. Three technicians were asked one after another.
  No answer came, and no explanation either. The numbers are invented examples.

  Rule: A matter that is handed on without an explanation is reported to management

    Background:
      Given the customer brings 360 matters a year to the front office

    Scenario: The matter is handed on and on, and nobody explains
      Given each of the matters at the front office is handed over 3 times
      And nobody tells the customer how the matters ended
      When the service model is reviewed
      Then management is warned that each matter is handed over 3 times and the customer gets no reply

    Scenario: Whoever was handed on gets an explanation
      Given each of the matters at the front office is handed over 3 times
      And the front office tells the customer how 90% of the matters ended
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Some customers hear how it ended, most do not
      Given each of the matters at the front office is handed over 3 times
      And the front office tells the customer how 40% of the matters ended
      When the service model is reviewed
      Then management is warned that 60% of the matters end without a reply to the customer

    Scenario: Nobody has counted the hand-overs
      Given nobody has said how often the matters at the front office are handed over
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked how often the matters of the customer are handed over

  Rule: Where no customer comes, nothing can go astray

    Scenario: No customer brings anything to the front office
      Given the customer brings no matters to the front office
      When the service model is reviewed
      Then management is told that this promise does not apply
