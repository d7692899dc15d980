# language: en
@LOP03 @FP-07 @PA-06 @owner-head-of-service
Feature: Every matter has somebody who owns it to the end
  Service begins with the first contact.
  Whoever touches the customer is the first server, whatever the chart of departments says.

  Rule: An owner who never hears of the matter is reported to management

    Background:
      Given the customer brings 360 matters a year to the front office

    Scenario: Nobody who meets the customer owns the matter
      Given technical support is named as first server of the matters at the front office
      And the front office passes no questions on
      When the service model is reviewed
      Then management is warned that the matters at the front office never get to technical support

    Scenario: Every matter has a first server from the first contact on
      Given the front office is named as first server of the matters at the front office
      When the service model is reviewed
      Then no warning is raised about the front office

    Scenario: An owner in another department who hears of every matter
      Given technical support is named as first server of the matters at the front office
      And the front office passes 95% of customer needs on to technical support, 100% of it correctly
      When the service model is reviewed
      Then no warning is raised about the front office

    Scenario: The owner hears of some matters only
      Given technical support is named as first server of the matters at the front office
      And the front office passes 30% of customer needs on to technical support, 100% of it correctly
      When the service model is reviewed
      Then management is warned that 70% of the matters at the front office never get to technical support

    Scenario: Nobody has said who owns the matters
      Given nobody is named as first server of the matters at the front office
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked who is first server of the matters at the front office

  Rule: Where no customer comes, no owner is needed

    Scenario: No customer brings anything to the front office
      Given the customer brings no matters to the front office
      When the service model is reviewed
      Then management is told that this promise does not apply
