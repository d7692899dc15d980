# language: en
@ASY01 @PRO01 @owner-product
Feature: Whoever has to act knows enough
  The dealer knows what was repaired, the maker knows how long a part lasts.

  Rule: The service desk can tell how a matter stands

    Scenario: The service desk knows the solutions it needs
      Given the model of this project
      When the service is reviewed
      Then "Service desk" knows at least 70% of "problem solutions"
      And "Technical support" is at most 25 points ahead of "Service desk" in "problem solutions"

    Scenario: Reports of the dealers let the service desk know how repairs stand
      Given the scenario "Dealers report back" of this project
      When it is compared with today
      Then "Service desk" knows at least 80 points more of "service status" than today
      And the problem "A question is passed on, and nobody answers" is not found between "Service desk" and "Dealer"

  Rule: What the maker knows first, the owner hears first

    Scenario: Owners hear in time how long parts last
      Given the model of this project
      When the reminders are prepared
      Then "Owners" is told of "design life" without asking

    Scenario: Most owners can be reminded
      Given the model of this project
      When the reminders are prepared
      Then at least 40% of "Owners" can be reminded
