# language: en
@PRO04 @MF-28 @MF-39 @PA-12 @owner-head-of-service
Feature: A failure is made good
  Everybody makes mistakes.
  Customers leave because nobody makes them good.

  Rule: Failures that are not made good are reported to management

    Background:
      Given the customer brings 360 matters a year to the front office

    Scenario: When service fails, nobody makes it good
      Given failures in these matters are never made good
      When the service model is reviewed
      Then management is warned that failures towards the customer are not made good

    Scenario: A failure of service is made good in time
      Given failures in these matters are made good in time
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Nobody has said what happens after a failure
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked whether failures are made good

  Rule: Where no customer comes, nothing has to be made good

    Scenario: The customer brings nothing to the front office
      Given the customer brings no matters to the front office
      When the service model is reviewed
      Then management is told that this promise does not apply
