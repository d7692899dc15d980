# language: en
@LOP06 @MF-37 @FL3-21 @PA-10 @owner-head-of-service
Feature: Whoever has to wait knows until when
  Some matters cannot be settled at once.
  Then the customer wants a date that holds, not a promise to call back.

  Rule: Waiting without a timetable is reported to management

    Background:
      Given the customer brings 360 matters a year to the front office

    Scenario: The customer has to wait and is not told until when
      Given the front office may decide 20% of them
      And the customer gets no contact timetable from the front office
      When the service model is reviewed
      Then management is warned that the customer waits for 80% of the matters without a timetable

    Scenario: Whoever has to wait gets a timetable
      Given the front office may decide 20% of them
      And the front office gives the customer a contact timetable
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Nearly everything is settled at the first contact
      Given the front office may decide 95% of them
      And the customer gets no contact timetable from the front office
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Nobody has said whether there is a timetable
      Given the front office may decide 20% of them
      And nobody has said whether the customer gets a contact timetable from the front office
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked whether the customer gets a contact timetable

  Rule: Where no customer comes, nobody waits

    Scenario: No customer brings anything to the front office
      Given the customer brings no matters to the front office
      When the service model is reviewed
      Then management is told that this promise does not apply
