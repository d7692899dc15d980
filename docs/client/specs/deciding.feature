# language: en
@EMP01 @CHN01 @owner-finance
Feature: Matters are settled where they come in
  A cheap contact that settles nothing is not cheap.

  Rule: Whoever meets the owner may decide

    Scenario: Most faults are closed at the first contact
      Given the model of this project
      When the service is reviewed
      Then at least 60% of "Fault report" may be closed at the first contact
      And "Service desk" is responsible for "Fault report" to the end

    Scenario: Warranty claims may be closed at the first contact
      Given the model of this project
      When the service is reviewed
      Then at least 50% of "Warranty claim" may be closed at the first contact

    Scenario: With more authority no new problem appears
      Given the model of this project
      And 90% of "Warranty claim" may be closed at the first contact
      When it is compared with today
      Then no new problem appears

  Rule: A channel is cheap when the matter is settled cheaply

    Scenario: Second calls are counted
      Given the model of this project
      When the year is counted in money
      Then a settled matter on "Hotline" costs at most 50 CNY
      And a settled matter on "Self-service" costs at most 40 CNY
