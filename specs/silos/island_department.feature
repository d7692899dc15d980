# language: en
@SIL05 @AS-11 @MO-1 @owner-head-of-data
Feature: No department stands alone
  A department that neither tells nor hears is an island inside the company.

  Rule: A department that is not joined both ways is reported to management

    Scenario: A department stands alone
      Given finance sees 95% of prices first-hand, 100% of it correctly
      When the service model is reviewed
      Then management is warned that nothing passes between finance and the rest of the company

    Scenario: Every department tells the others and hears from them
      Given finance sees 95% of prices first-hand, 100% of it correctly
      And sales sees 70% of customer needs first-hand, 100% of it correctly
      And finance passes 90% of prices on to sales, 100% of it correctly
      And sales passes 90% of customer needs on to finance, 100% of it correctly
      When the service model is reviewed
      Then no warning is raised about finance

    Scenario: A department hears the others and keeps its own to itself
      Given finance sees 95% of prices first-hand, 100% of it correctly
      And sales sees 70% of customer needs first-hand, 100% of it correctly
      And sales passes 90% of customer needs on to finance, 100% of it correctly
      When the service model is reviewed
      Then management is warned that nothing passes from finance to the rest of the company

    Scenario: Nobody has said what the department does
      Given nobody has said what finance knows or needs
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked what finance knows and needs

    Scenario: The company is one department
      Given the core firm sees 90% of prices first-hand, 100% of it correctly
      When the service model is reviewed
      Then management is told that this promise does not apply
