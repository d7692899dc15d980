# language: en
@MOD02 @AS-05 @AS-09 @MO-4 @owner-management
Feature: Whoever serves for us tells us what customers need
  Somebody else may serve our customers better and at lower cost.
  They remain our customers only as long as we hear of them.

  Rule: Outsourcing without a report is reported to management

    Scenario: The service is given away, and the firm goes blind
      Given the customer sees 100% of customer needs first-hand, 100% of it correctly
      And the third-party provider tells the core firm nothing about customer needs
      And the customer is served in the third-party mode
      When the service model is reviewed
      Then management is warned that others serve the customer: the core firm knows 0% of customer needs

    Scenario: Whoever serves for the firm reports what customers need
      Given the customer sees 100% of customer needs first-hand, 100% of it correctly
      And the third-party provider passes 60% of customer needs on to the core firm, 90% of it correctly
      And the customer is served in the third-party mode
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Nobody has said who knows the needs
      Given the third-party provider tells the core firm nothing about customer needs
      And nobody is named who sees customer needs first-hand
      And the customer is served in the third-party mode
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked who knows the needs of the customer

  Rule: Where the firm serves its customers itself, no report is asked for

    Scenario: The firm serves its customers itself
      Given the customer is served in the direct mode
      When the service model is reviewed
      Then management is told that this promise does not apply
