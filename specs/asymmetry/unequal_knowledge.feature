# language: en
@ASY01 @AS-02 @AS-18 @PA-03 @owner-head-of-service
Feature: Whoever needs information gets it from whoever has it
  The firm knows how each product is doing, the customer does not.
  To be ahead is no fault; to keep it from those who need it is.

  Rule: A need that somebody else could meet is reported to management

    Scenario: One side knows, the side that needs it does not
      Given the core firm sees 90% of unit states first-hand, 100% of it correctly
      And the core firm passes 10% of unit states on to the customer, 100% of it correctly
      And the customer needs 80% of unit states
      When the service model is reviewed
      Then management is warned that the customer knows too little of unit states

    Scenario: Whoever needs it knows as much as whoever has it
      Given the core firm sees 90% of unit states first-hand, 100% of it correctly
      And the core firm passes 95% of unit states on to the customer, 100% of it correctly
      And the customer needs 80% of unit states
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Nobody knows more, so there is nobody to ask
      Given the core firm sees 20% of unit states first-hand, 100% of it correctly
      And the core firm passes 90% of unit states on to the customer, 100% of it correctly
      And the customer needs 80% of unit states
      When the service model is reviewed
      Then no warning is raised about the customer

    Scenario: Where the information comes from is not known
      Given the customer needs 80% of unit states
      And nobody is named who sees unit states first-hand
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked who sees unit states first-hand

    Scenario: Nobody needs it
      Given the core firm sees 90% of unit states first-hand, 100% of it correctly
      And nobody needs unit states
      When the service model is reviewed
      Then management is told that this promise does not apply
