# language: en
@MOD01 @MO-R1 @MO-R2 @MO-R3 @owner-management
Feature: Every customer is served in the mode that fits
  Key customers are served by our own people, sporadic ones by agents near them.
  Most of the service may go to a third party only if it is a good partner.

  Rule: A mode that does not fit is reported to management

    Scenario: Customers are served in a mode that does not fit them
      Given the customer is one of the key customers
      And the customer is served in the dealer mode
      When the service model is reviewed
      Then management is warned that the dealer mode does not fit the customer

    Scenario: Every segment is served in the mode that fits it
      Given the customer is one of the key customers
      And the customer is served in the direct mode
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Sporadic customers are served by our own branches
      Given the customer is one of the sporadic customers
      And the customer is served in the direct mode
      When the service model is reviewed
      Then management is warned that the direct mode does not fit the customer

    Scenario: The partner is not good enough
      Given the customer is one of the sporadic customers
      And the customer is served in the third-party mode
      And the third-party provider reaches 50% as a partner
      When the service model is reviewed
      Then management is warned that the third-party provider reaches only 50% as a partner

    Scenario: A good partner may take over most of the service
      Given the customer is one of the sporadic customers
      And the customer is served in the third-party mode
      And the third-party provider reaches 90% as a partner
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Nobody has said how key customers are served
      Given the customer is one of the key customers
      And nobody has said in which mode the customer is served
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked in which mode the customer is served

    Scenario: There are no end customers
      Given the core firm has no end customers
      When the service model is reviewed
      Then management is told that this promise does not apply
