# language: en
@SC-11 @WE-12 @FL2-09 @RQ-6 @owner-general-manager
Feature: What the dealer learns, the competitor learns a little later
  Dealers also sell for others. Telling them more has a price.
  The figures are examples.

  Rule: A leak is counted together with the benefit

    Scenario Outline: The better the dealer is informed, the more leaks out
      Given the core firm sees 100% of service items first-hand, 100% of it correctly
      And the core firm passes <told>% of service items on to the dealer, 95% of it correctly
      And the dealer passes 20% of service items on to the competitor, 80% of it correctly
      When the service model is reviewed
      Then the competitor knows <leaked>% of service items correctly

      Examples:
        | told | leaked |
        | 60   | 9.1    |
        | 95   | 14.4   |
