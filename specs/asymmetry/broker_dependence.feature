# language: en
@ASY05 @SC-09 @AS-05 @AS-08 @owner-sales
Feature: No single partner holds the news in its hands
  A dealer may leave, or ask a price for what it hears.
  What we need to know should find a second way.

  Rule: Dependence on one intermediary is reported to management before it is lost

    Background:
      Given the customer sees 100% of customer needs first-hand, 100% of it correctly
      And the customer passes 40% of customer needs on to the dealer, 90% of it correctly
      And the dealer passes 80% of customer needs on to the front office, 90% of it correctly

    Scenario: One intermediary carries too much of the news
      Given the customer passes 50% of customer needs on to the front office, 90% of it correctly
      And the front office needs 60% of customer needs
      When the service model is reviewed
      Then management is warned that without the dealer 22.4% of what the front office knows of customer needs is lost

    Scenario: The news would arrive without the intermediary too
      Given the customer passes 95% of customer needs on to the front office, 90% of it correctly
      And the front office needs 60% of customer needs
      When the service model is reviewed
      Then no warning is raised about the dealer

    Scenario: Nobody has said who knows what customers want
      Given the front office needs 60% of customer needs
      And nobody is named who sees customer needs first-hand
      When the service model is reviewed
      Then management is asked who sees customer needs first-hand

    Scenario: Nobody else needs it
      Given nobody needs customer needs
      When the service model is reviewed
      Then management is told that this promise does not apply
