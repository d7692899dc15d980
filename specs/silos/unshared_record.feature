# language: en
@SIL01 @AS-11 @AS-16 @MO-1 @CL-21 @owner-head-of-data
Feature: What one department knows, the departments that need it know
  Each department keeps its own notes.
  The customer tells the same story again at every door.

  Rule: Knowledge that stays in one department is reported to management

    Scenario: What one department records, the others never see
      Given finance sees 95% of prices first-hand, 100% of it correctly
      And the front office needs 80% of prices
      And finance tells the front office nothing about prices
      When the service model is reviewed
      Then management is warned that the front office never sees prices of finance

    Scenario: What one department records, all who need it can see
      Given finance sees 95% of prices first-hand, 100% of it correctly
      And the front office needs 80% of prices
      And finance passes 100% of prices on to the front office, 100% of it correctly
      When the service model is reviewed
      Then no warning is raised about prices

    Scenario: Every department has a piece, nobody has the whole
      Given sales sees 50% of customer profile first-hand, 100% of it correctly
      And the repair shop sees 50% of customer profile first-hand, 100% of it correctly
      When the service model is reviewed
      Then management is warned that together the departments know 75% of customer profile, the best of them 50%

    Scenario: Nobody has said which record is meant
      Given the front office needs 80% of customer profile
      And nobody is named who sees customer profile first-hand
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked who sees customer profile first-hand

    Scenario: There is only one department
      Given the core firm sees 90% of prices first-hand, 100% of it correctly
      And the core firm passes 50% of prices on to the dealer, 100% of it correctly
      When the service model is reviewed
      Then management is told that this promise does not apply
