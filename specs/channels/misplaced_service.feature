# language: en
@CHN05 @TH-2 @owner-head-of-service
Feature: Simple matters go a simple way, individual matters a personal one
  A dear channel for a simple matter wastes money.
  A simple channel for an individual matter fails the customer.

  Rule: A service on a channel that does not fit it is reported to management

    Scenario: The service runs over a channel of the wrong type
      Given the matter comes in by the visit
      And the matter calls for a mass transaction
      And the visit offers internal hierarchy
      When the service model is reviewed
      Then management is warned that the visit fits the matter to only 0%

    Scenario: Each service runs over the channel that fits it
      Given the matter comes in by the telephone
      And the matter calls for a standard contract
      And the telephone offers service personnel
      When the service model is reviewed
      Then no warning is raised about the telephone

    Scenario: An individual matter is left to a website
      Given the matter comes in by web self-service
      And the matter calls for a contingent relationship
      And web self-service offers a market network
      When the service model is reviewed
      Then management is warned that web self-service fits the matter to only 0%

    Scenario: Nobody has said of which type the channel is
      Given the matter comes in by the telephone
      And the matter calls for a mass transaction
      And nobody has said what the telephone offers
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked about the telephone

    Scenario: The customer brings nothing
      Given the telephone offers service personnel
      And the customer brings no matters at all
      When the service model is reviewed
      Then management is told that this promise does not apply
