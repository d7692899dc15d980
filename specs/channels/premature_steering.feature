# language: en
@CHN08 @CL-10 @CL-14 @PA-28 @owner-head-of-service
Feature: First the channel is ready, then customers are sent there
  Steering saves money only where the matter can be settled and where it is easy.
  Otherwise the customer comes back, and the cost with him.

  Rule: Steering to a channel that is not ready is reported to management

    Scenario: Customers are steered to a channel that is not ready
      Given the customer is steered to web self-service
      And matters cannot be settled on web self-service
      When the service model is reviewed
      Then management is warned about web self-service

    Scenario: Customers are steered only to a channel that is ready
      Given the customer is steered to web self-service
      And matters can be settled on web self-service
      And web self-service is as easy as a person
      When the service model is reviewed
      Then no warning is raised about web self-service

    Scenario: Nobody has said whether the channel is ready
      Given the customer is steered to web self-service
      And nobody has said whether matters can be settled on web self-service
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked about web self-service

    Scenario: Nobody is steered
      Given matters cannot be settled on web self-service
      And nobody is steered to web self-service
      When the service model is reviewed
      Then management is told that this promise does not apply
